package org.tintype.pixels;

import java.util.concurrent.CancellationException;

/**
 * Where long work looks whether anybody still waits for it. Who gives up on it interrupts its thread; code in native
 * libraries does not look, and ends only by itself.
 */
public final class Checkpoint {

    private Checkpoint() {}

    /**
     * Goes on, unless the thread was interrupted. To be passed once for every row or so of a picture.
     *
     * @throws CancellationException if it was; it stays interrupted
     */
    public static void pass() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this picture any more");
        }
    }
}
