package org.tintype.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tintype.blob.Derivative;
import org.tintype.blob.Digest;
import org.tintype.image.Workbench;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.TooBusy;
import org.tintype.platform.lifecycle.ApplicationStopping;

/**
 * Renders each rendition once, however many ask for it at the same time, and has it kept. It knows nothing of who may see
 * what: that is asked before, each time. Nothing but whole renditions is kept, no failure ever.
 */
@Singleton
public class Renditions {

    private static final Logger LOG = System.getLogger(Renditions.class.getName());

    /** A rendition that was made, in memory until those who wait for it have it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(Digest digest, byte[] bytes) {
        Representation representation() {
            return Representation.of(digest, bytes);
        }
    }

    /**
     * A rendition that is being made.
     *
     * @param result what comes of it; nothing where whoever waits has to look again, because it was kept already, or was
     *     given up
     * @param interest who waits for it
     */
    private record UnderWay(CompletableFuture<Optional<Made>> result, Interest interest) {
        UnderWay(Client client) {
            this(new CompletableFuture<>(), new Interest(client));
        }
    }

    private final KeptRenditions kept;
    private final Workbench workbench;
    private final Deadline deadline;
    private final Abandonment abandonment;
    private final long waitMillis;
    private final Executor keeper;
    private final ConcurrentMap<Derivative, UnderWay> underWay = new ConcurrentHashMap<>();

    @Inject
    public Renditions(
            KeptRenditions kept,
            Workbench workbench,
            Deadline deadline,
            Abandonment abandonment,
            RenditionSettings settings) {
        this(
                kept,
                workbench,
                deadline,
                abandonment,
                settings.timeout().multipliedBy(2).toMillis(),
                new KeeperThread());
    }

    Renditions(
            KeptRenditions kept,
            Workbench workbench,
            Deadline deadline,
            Abandonment abandonment,
            long waitMillis,
            Executor keeper) {
        this.kept = kept;
        this.workbench = workbench;
        this.deadline = deadline;
        this.abandonment = abandonment;
        this.waitMillis = waitMillis;
        this.keeper = keeper;
    }

    /** Keeps what is on its way, as far as there is time. */
    void end(@Observes ApplicationStopping event) throws InterruptedException {
        if (keeper instanceof KeeperThread thread) {
            thread.end();
        }
    }

    /**
     * Returns a rendition that is kept, or has it made. What is being made is given up once all who wait for it have gone.
     *
     * @param name what it is
     * @param commission how it would be made; closed afterwards
     * @param client who would wait for that; asked for on the thread of the caller
     * @throws TooBusy if too much is being worked on, or it takes too long
     * @throws Failure if it cannot be made
     */
    Representation get(Derivative name, Supplier<? extends Commission> commission, Supplier<? extends Client> client) {
        return kept.find(name).orElseGet(() -> makeOrAwait(name, commission, client.get()));
    }

    private Representation makeOrAwait(Derivative name, Supplier<? extends Commission> commission, Client client) {
        UnderWay mine = new UnderWay(client);
        UnderWay other = underWay.putIfAbsent(name, mine);
        if (other == null) {
            return make(name, commission, mine);
        }
        Optional<Made> made = await(other, client);
        if (made.isPresent()) {
            return made.get().representation();
        }
        // Or those whom it was given up for would begin it again, one after the other.
        if (client.isGone()) {
            throw new Abandoned();
        }
        return kept.find(name).orElseGet(() -> makeOrAwait(name, commission, client));
    }

    private Representation make(Derivative name, Supplier<? extends Commission> commission, UnderWay mine) {
        try {
            // Somebody else may have been done between the look and the promise.
            Optional<Representation> found = kept.find(name);
            if (found.isPresent()) {
                haveThemLookAgain(name, mine);
                return found.get();
            }
            Made made = make(commission, mine.interest());
            mine.result().complete(Optional.of(made));
            // Whoever asks until it is kept has it from memory.
            keeper.execute(() -> {
                try {
                    kept.add(name, made.digest(), made.bytes());
                } finally {
                    underWay.remove(name, mine);
                }
            });
            return made.representation();
        } catch (Abandoned e) {
            LOG.log(Level.DEBUG, "event=rendition-cancelled source=" + name.source());
            // Whoever has come since is there: the interest was lost without them.
            haveThemLookAgain(name, mine);
            throw e;
        } catch (RuntimeException | Error e) {
            mine.result().completeExceptionally(e);
            underWay.remove(name, mine);
            throw e;
        }
    }

    private void haveThemLookAgain(Derivative name, UnderWay mine) {
        // In this order, or they would find it again.
        underWay.remove(name, mine);
        mine.result().complete(Optional.empty());
    }

    private Made make(Supplier<? extends Commission> commission, Interest interest) {
        try (Commission work = commission.get()) {
            byte[] bytes = abandonment.whileAwaited(
                    interest, () -> workbench.work(work.pixels(), () -> deadline.within(work::bytes)));
            return new Made(Digest.of(bytes), bytes);
        }
    }

    private Optional<Made> await(UnderWay other, Client client) {
        other.interest().join(client);
        try {
            return other.result().get(waitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TooBusy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException("the same rendition has failed for another request", e);
        } finally {
            other.interest().leave(client);
        }
    }
}
