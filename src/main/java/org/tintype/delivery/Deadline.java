package org.tintype.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
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
        this.alarms = OwnThread.scheduling("tintype-deadline");
    }

    /**
     * Does some work on the thread of the caller.
     *
     * @throws TooBusy if it did not end in time
     */
    public <T> T within(Supplier<T> work) {
        Interruption interruption = new Interruption();
        ScheduledFuture<?> alarm = alarms.schedule(interruption::interrupt, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return interruption.during(work, this::tooSlow);
        } finally {
            alarm.cancel(false);
        }
    }

    private TooBusy tooSlow(RuntimeException ignored) {
        LOG.log(Level.WARNING, "event=rendition-too-slow seconds=" + time.toSeconds());
        return new TooBusy("This rendition takes longer than it may at the moment.");
    }

    @PreDestroy
    void end() {
        alarms.shutdownNow();
    }
}
