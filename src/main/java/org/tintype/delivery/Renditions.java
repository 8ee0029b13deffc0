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

    private final Derivatives derivatives;
    private final Workbench workbench;
    private final Deadline deadline;
    private final LeastRecentlyUsed kept;
    private final long waitMillis;
    private final Executor keeper;
    private final Clock clock;
    /** What is being made; nothing where it turned out to be kept already. */
    private final ConcurrentMap<Derivative, CompletableFuture<Optional<Made>>> underWay = new ConcurrentHashMap<>();

    @Inject
    public Renditions(
            Derivatives derivatives, Workbench workbench, Deadline deadline, RenditionSettings settings, Clock clock) {
        this(
                derivatives,
                workbench,
                deadline,
                settings.maxBytes(),
                settings.timeout().multipliedBy(2).toMillis(),
                new KeeperThread(),
                clock);
    }

    Renditions(
            Derivatives derivatives,
            Workbench workbench,
            Deadline deadline,
            long budget,
            long waitMillis,
            Executor keeper,
            Clock clock) {
        this.derivatives = derivatives;
        this.workbench = workbench;
        this.deadline = deadline;
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
     * Returns a rendition that is kept, or has it made.
     *
     * @param name what it is
     * @param commission how it would be made; closed afterwards
     * @throws TooBusy if too much is being worked on, or it takes too long
     * @throws Failure if it cannot be made
     */
    Representation get(Derivative name, Supplier<? extends Commission> commission) {
        return find(name).orElseGet(() -> {
            CompletableFuture<Optional<Made>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<Made>> other = underWay.putIfAbsent(name, mine);
            return other == null
                    ? make(name, commission, mine)
                    : await(other).map(Made::representation).orElseGet(() -> get(name, commission));
        });
    }

    private Representation make(
            Derivative name, Supplier<? extends Commission> commission, CompletableFuture<Optional<Made>> mine) {
        try {
            // Somebody else may have been done between the look and the promise.
            Optional<Representation> found = find(name);
            if (found.isPresent()) {
                mine.complete(Optional.empty());
                underWay.remove(name, mine);
                return found.get();
            }
            Made made = make(commission);
            mine.complete(Optional.of(made));
            // Whoever asks until it is kept has it from memory.
            keeper.execute(() -> {
                try {
                    keep(name, made);
                } finally {
                    underWay.remove(name, mine);
                }
            });
            return made.representation();
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            underWay.remove(name, mine);
            throw e;
        }
    }

    private Made make(Supplier<? extends Commission> commission) {
        try (Commission work = commission.get()) {
            byte[] bytes = workbench.work(work.pixels(), () -> deadline.within(work::bytes));
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

    private Optional<Made> await(CompletableFuture<Optional<Made>> other) {
        try {
            return other.get(waitMillis, TimeUnit.MILLISECONDS);
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
        }
    }
}
