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
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Derivative;
import org.tintype.blob.Derivatives;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.platform.lifecycle.ApplicationStarting;

/**
 * The renditions that are kept: the most recently used, within a budget of bytes at any moment. A store that fails costs
 * nobody a rendition, only the time to make it again.
 */
@Singleton
public class KeptRenditions {

    private static final Logger LOG = System.getLogger(KeptRenditions.class.getName());

    private static final int MOST = 200_000;

    private final Derivatives derivatives;
    private final LeastRecentlyUsed order;
    private final Clock clock;

    @Inject
    public KeptRenditions(Derivatives derivatives, RenditionSettings settings, Clock clock) {
        this(derivatives, settings.maxBytes(), clock);
    }

    KeptRenditions(Derivatives derivatives, long budget, Clock clock) {
        this.derivatives = derivatives;
        this.order = new LeastRecentlyUsed(budget, MOST);
        this.clock = clock;
    }

    /** Learns what earlier runs have left, the longest unused first. */
    void prepare(@Observes @Priority(ApplicationStarting.ROOMS + 1) ApplicationStarting event) {
        List<Derivatives.Entry> found = new ArrayList<>();
        derivatives.forEach(found::add);
        found.sort(Comparator.comparing(Derivatives.Entry::used));
        found.forEach(entry -> removeAll(order.add(entry.name(), entry.length(), entry.used())));
        LOG.log(Level.INFO, "event=renditions-found count=" + found.size() + " bytes=" + order.bytes());
    }

    /** Finds a rendition that is kept, and notes that it was of use. */
    Optional<Representation> find(Derivative name) {
        try {
            boolean known = order.knows(name);
            Optional<DerivedBytes> found = derivatives.find(name);
            if (found.isEmpty()) {
                // One that was not known may have been kept since.
                if (known) {
                    order.forget(name);
                }
            } else if (!known) {
                // Another node has made it.
                removeAll(order.add(name, found.get().length(), clock.instant()));
            } else if (order.use(name, clock.instant())) {
                derivatives.touch(name);
            }
            return found.map(Representation::of);
        } catch (BlobStoreFailure e) {
            LOG.log(Level.WARNING, "event=rendition-not-found source=" + name.source(), e);
            return Optional.empty();
        }
    }

    /** Adds a whole rendition, where there can be room for it; others go before it comes. */
    void add(Derivative name, Digest digest, byte[] bytes) {
        if (!order.hasRoomFor(bytes.length)) {
            return;
        }
        try {
            removeAll(order.makeRoom(bytes.length));
            derivatives.put(name, bytes, digest);
            removeAll(order.add(name, bytes.length, clock.instant()));
        } catch (RuntimeException e) {
            // It was delivered all the same.
            LOG.log(Level.WARNING, "event=rendition-not-kept source=" + name.source(), e);
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
}
