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

/**
 * Ends work that nobody waits for any more, by interrupting its thread, as {@link Deadline} does. It looks four times a
 * second, so what is done in less costs nothing.
 */
@Singleton
public class Abandonment {

    private static final Logger LOG = System.getLogger(Abandonment.class.getName());

    private final Duration interval;
    private final ScheduledThreadPoolExecutor looks;

    @Inject
    public Abandonment() {
        this(Duration.ofMillis(250));
    }

    Abandonment(Duration interval) {
        this.interval = interval;
        // Not the deadline's thread: to look for clients may take a while.
        this.looks = OwnThread.scheduling("tintype-abandonment");
    }

    /**
     * Does some work on the thread of the caller, as long as there is interest in it.
     *
     * @throws Abandoned if it was lost before the work was done
     */
    <T> T whileAwaited(Interest interest, Supplier<T> work) {
        Interruption interruption = new Interruption();
        ScheduledFuture<?> look = looks.scheduleWithFixedDelay(
                () -> look(interest, interruption), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return interruption.during(work, ignored -> new Abandoned());
        } finally {
            look.cancel(false);
        }
    }

    private static void look(Interest interest, Interruption interruption) {
        try {
            if (interest.isLost()) {
                interruption.interrupt();
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end the looks without a word.
            LOG.log(Level.WARNING, "event=clients-not-looked-for", e);
        }
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }
}
