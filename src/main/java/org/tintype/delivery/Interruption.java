package org.tintype.delivery;

import java.util.function.Function;
import java.util.function.Supplier;

/** Interrupts the thread that has made it as long as that does some work, and never in what it does next. */
final class Interruption {

    private final Thread worker = Thread.currentThread();
    private boolean over;
    private boolean interrupted;

    /**
     * Does the work, once.
     *
     * @param failure makes what is thrown where the work was interrupted by this and has failed, of whatever it has
     *     thrown: files that were being read do not say that it was for an interruption
     */
    <T> T during(Supplier<T> work, Function<RuntimeException, RuntimeException> failure) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw hasInterrupted() ? failure.apply(e) : e;
        } finally {
            end();
        }
    }

    /** Interrupts the work, unless it is over. */
    synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            worker.interrupt();
        }
    }

    private synchronized boolean hasInterrupted() {
        return interrupted;
    }

    private synchronized void end() {
        over = true;
        if (interrupted) {
            boolean ignored = Thread.interrupted();
        }
    }
}
