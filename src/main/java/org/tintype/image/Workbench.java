package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tintype.platform.failure.TooBusy;

/** Bounds how many pictures are worked on at once: each holds its pixels in memory and keeps a processor busy. */
@Singleton
public class Workbench {

    private final Semaphore places;
    private final Semaphore waiting;
    private final long patienceMillis;

    @Inject
    public Workbench(IntakeSettings settings) {
        this(settings.parallelPictures(), settings.waitingPictures(), settings.patienceMillis());
    }

    Workbench(int places, int waiting, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.waiting = new Semaphore(places + waiting);
        this.patienceMillis = patienceMillis;
    }

    /**
     * Works on a picture as soon as there is a place for it.
     *
     * @throws TooBusy if too many are waiting already, or no place was free in time
     */
    public <T> T work(Supplier<T> job) {
        if (!waiting.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
            try {
                return job.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } finally {
            waiting.release();
        }
    }
}
