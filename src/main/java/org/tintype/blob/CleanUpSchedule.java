package org.tintype.blob;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;

/** Runs the {@link CleanUp} again and again for as long as the application is up. */
@Singleton
public class CleanUpSchedule {

    private static final Logger LOG = System.getLogger(CleanUpSchedule.class.getName());

    private static final long STOP_SECONDS = 5;

    private final CleanUp cleanUp;
    private final long seconds;
    private final Lock running = new ReentrantLock();
    private @Nullable ScheduledFuture<?> schedule;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    public CleanUpSchedule(CleanUp cleanUp, CleanUpSettings settings) {
        this.cleanUp = cleanUp;
        this.seconds = settings.interval().toSeconds();
    }

    void begin(@Observes @Priority(ApplicationStarting.LISTENERS + 1) ApplicationStarting event) {
        schedule = scheduler.scheduleWithFixedDelay(this::run, seconds, seconds, TimeUnit.SECONDS);
    }

    void end(@Observes ApplicationStopping event) throws InterruptedException {
        cleanUp.stop();
        ScheduledFuture<?> waiting = schedule;
        if (waiting != null) {
            waiting.cancel(false);
        }
        // What is under way needs the database, which goes with the application.
        if (running.tryLock(STOP_SECONDS, TimeUnit.SECONDS)) {
            running.unlock();
        }
    }

    private void run() {
        running.lock();
        try {
            cleanUp.run();
        } catch (RuntimeException e) {
            // One that was thrown out of here would end the schedule.
            LOG.log(Level.ERROR, "event=clean-up-failed", e);
        } finally {
            running.unlock();
        }
    }
}
