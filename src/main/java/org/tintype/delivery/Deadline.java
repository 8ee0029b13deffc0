package org.tintype.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tintype.platform.failure.TooBusy;

/**
 * Ends work that takes too long, by interrupting its thread. Work on pixels looks for that once a row; what runs in a
 * native library ends first.
 */
@Singleton
public class Deadline {

    private static final Logger LOG = System.getLogger(Deadline.class.getName());

    private final Duration time;
    private final ScheduledThreadPoolExecutor alarms;

    @Inject
    public Deadline(RenditionSettings settings) {
        this(settings.timeout());
    }

    Deadline(Duration time) {
        this.time = time;
        // A thread of the server's would look up its services with each alarm; this one calls nothing of the server's.
        this.alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tintype-deadline");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    /**
     * Does some work on the thread of the caller.
     *
     * @throws TooBusy if it did not end in time
     */
    public <T> T within(Supplier<T> work) {
        Alarm alarm = new Alarm(Thread.currentThread());
        ScheduledFuture<?> scheduled = alarms.schedule(alarm::ring, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (CancellationException e) {
            if (alarm.hasRung()) {
                LOG.log(Level.WARNING, "event=rendition-too-slow seconds=" + time.toSeconds());
                throw new TooBusy("This rendition takes longer than it may at the moment.");
            }
            throw e;
        } finally {
            scheduled.cancel(false);
            alarm.end();
        }
    }

    @PreDestroy
    void end() {
        alarms.shutdownNow();
    }

    /** Rings as long as the work is not over, and never into what its thread does next. */
    private static final class Alarm {

        private final Thread worker;
        private boolean over;
        private boolean rung;

        Alarm(Thread worker) {
            this.worker = worker;
        }

        synchronized void ring() {
            if (!over) {
                rung = true;
                worker.interrupt();
            }
        }

        synchronized boolean hasRung() {
            return rung;
        }

        synchronized void end() {
            over = true;
            if (rung) {
                boolean ignored = Thread.interrupted();
            }
        }
    }
}
