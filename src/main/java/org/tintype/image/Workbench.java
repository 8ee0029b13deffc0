package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tintype.platform.failure.TooBusy;

/**
 * Bounds the work on pixels: how many pictures are worked on at once, since each keeps a processor busy; how many pixels
 * those have together, since they take memory; and how many wait. They are served in the order of their arrival, so a
 * large picture is not overtaken for ever by small ones.
 */
@Singleton
public class Workbench {

    /** The budget is counted in thousands: a semaphore's permits are an int. */
    private static final int PIXELS_A_PERMIT = 1000;

    private final Semaphore waiting;
    private final Semaphore places;
    private final Semaphore budget;
    private final int wholeBudget;
    private final long patienceMillis;

    @Inject
    public Workbench(IntakeSettings settings) {
        this(
                settings.parallelPictures(),
                settings.parallelPixels(),
                settings.waitingPictures(),
                settings.patienceMillis());
    }

    Workbench(int places, long pixels, int waiting, long patienceMillis) {
        this.waiting = new Semaphore(places + waiting);
        this.places = new Semaphore(places, true);
        this.wholeBudget = permits(pixels);
        this.budget = new Semaphore(wholeBudget, true);
        this.patienceMillis = patienceMillis;
    }

    /**
     * Works on a picture as soon as there is a place and room in the budget for it.
     *
     * @param pixels of the picture, all frames together; where they are more than the whole budget, it is worked on alone
     * @throws TooBusy if too many are waiting already, or its turn did not come in time
     */
    public <T> T work(long pixels, Supplier<T> job) {
        if (!waiting.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            long patienceEnds = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            return with(
                    places,
                    1,
                    patienceEnds,
                    () -> with(budget, Math.min(wholeBudget, permits(pixels)), patienceEnds, job));
        } finally {
            waiting.release();
        }
    }

    /** Returns whether a picture has a place and waits for its pixels. */
    boolean someWaitForTheBudget() {
        return budget.hasQueuedThreads();
    }

    private static <T> T with(Semaphore semaphore, int permits, long patienceEnds, Supplier<T> job) {
        try {
            if (!semaphore.tryAcquire(permits, patienceEnds - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return job.get();
        } finally {
            semaphore.release(permits);
        }
    }

    private static int permits(long pixels) {
        return Math.toIntExact((pixels + PIXELS_A_PERMIT - 1) / PIXELS_A_PERMIT);
    }
}
