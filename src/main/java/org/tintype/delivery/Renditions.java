package org.tintype.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Derivative;
import org.tintype.blob.Derivatives;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.image.Workbench;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.TooBusy;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;

/**
 * Renders each rendition once, however many ask for it at the same time, and keeps it as long as there is room. It knows
 * nothing of who may see what: that is asked before, each time. Nothing but whole renditions is kept, no failure ever.
 */
@Singleton
public class Renditions {

    private static final Logger LOG = System.getLogger(Renditions.class.getName());

    private static final int MOST_KEPT = 200_000;

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

    private final Derivatives derivatives;
    private final Workbench workbench;
    private final Deadline deadline;
    private final Abandonment abandonment;
    private final LeastRecentlyUsed kept;
    private final long waitMillis;
    private final Executor keeper;
    private final Clock clock;
    private final ConcurrentMap<Derivative, UnderWay> underWay = new ConcurrentHashMap<>();

    @Inject
    public Renditions(
            Derivatives derivatives,
            Workbench workbench,
            Deadline deadline,
            Abandonment abandonment,
            RenditionSettings settings,
            Clock clock) {
        this(
                derivatives,
                workbench,
                deadline,
                abandonment,
                settings.maxBytes(),
                settings.timeout().multipliedBy(2).toMillis(),
                new KeeperThread(),
                clock);
    }

    Renditions(
            Derivatives derivatives,
            Workbench workbench,
            Deadline deadline,
            Abandonment abandonment,
            long budget,
            long waitMillis,
            Executor keeper,
            Clock clock) {
        this.derivatives = derivatives;
        this.workbench = workbench;
        this.deadline = deadline;
        this.abandonment = abandonment;
        this.kept = new LeastRecentlyUsed(budget, MOST_KEPT);
        this.waitMillis = waitMillis;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Learns what earlier runs have left, the longest unused first. */
    void prepare(@Observes @Priority(ApplicationStarting.ROOMS + 1) ApplicationStarting event) {
        List<Derivatives.Entry> found = new ArrayList<>();
        derivatives.forEach(found::add);
        found.sort(Comparator.comparing(Derivatives.Entry::used));
        found.forEach(entry -> removeAll(kept.add(entry.name(), entry.length(), entry.used())));
        LOG.log(Level.INFO, "event=renditions-found count=" + found.size() + " bytes=" + kept.bytes());
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
        return find(name).orElseGet(() -> makeOrAwait(name, commission, client.get()));
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
        return find(name).orElseGet(() -> makeOrAwait(name, commission, client));
    }

    private Representation make(Derivative name, Supplier<? extends Commission> commission, UnderWay mine) {
        try {
            // Somebody else may have been done between the look and the promise.
            Optional<Representation> found = find(name);
            if (found.isPresent()) {
                haveThemLookAgain(name, mine);
                return found.get();
            }
            Made made = make(commission, mine.interest());
            mine.result().complete(Optional.of(made));
            // Whoever asks until it is kept has it from memory.
            keeper.execute(() -> {
                try {
                    keep(name, made);
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

    private void keep(Derivative name, Made made) {
        if (!kept.hasRoomFor(made.bytes().length)) {
            return;
        }
        try {
            removeAll(kept.makeRoom(made.bytes().length));
            derivatives.put(name, made.bytes(), made.digest());
            removeAll(kept.add(name, made.bytes().length, clock.instant()));
        } catch (RuntimeException e) {
            // It was delivered all the same.
            LOG.log(Level.WARNING, "event=rendition-not-kept source=" + name.source(), e);
        }
    }

    private Optional<Representation> find(Derivative name) {
        try {
            boolean known = kept.knows(name);
            Optional<DerivedBytes> found = derivatives.find(name);
            if (found.isEmpty()) {
                // One that was not known may have been kept since.
                if (known) {
                    kept.forget(name);
                }
            } else if (!known) {
                // Another node has made it.
                removeAll(kept.add(name, found.get().length(), clock.instant()));
            } else if (kept.use(name, clock.instant())) {
                derivatives.touch(name);
            }
            return found.map(Representation::of);
        } catch (BlobStoreFailure e) {
            LOG.log(Level.WARNING, "event=rendition-not-found source=" + name.source(), e);
            return Optional.empty();
        }
    }

    private void removeAll(List<Derivative> names) {
        for (Derivative name : names) {
            try {
                derivatives.remove(name);
            } catch (BlobStoreFailure e) {
                LOG.log(Level.WARNING, "event=rendition-not-removed source=" + name.source(), e);
            }
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
