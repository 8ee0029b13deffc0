package org.tintype.blob;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tintype.platform.data.UtcTimestamp;

/** Removes bytes that nothing refers to, each under the lock of its row and in a transaction of its own. */
@Singleton
public class BlobRemoval {

    private final Blobs blobs;
    private final Iterable<BlobReferences> references;
    private final BlobStore store;
    private final Derivatives derivatives;
    private final Duration grace;
    private final Clock clock;

    @Inject
    public BlobRemoval(
            Blobs blobs,
            @Any Instance<BlobReferences> references,
            BlobStore store,
            Derivatives derivatives,
            CleanUpSettings settings,
            Clock clock) {
        this(blobs, references, store, derivatives, settings.grace(), clock);
    }

    public BlobRemoval(
            Blobs blobs,
            Iterable<BlobReferences> references,
            BlobStore store,
            Derivatives derivatives,
            Duration grace,
            Clock clock) {
        this.derivatives = derivatives;
        this.blobs = blobs;
        this.references = references;
        this.store = store;
        this.grace = grace;
        this.clock = clock;
    }

    /** Returns some of those that may be removed by now, if nothing refers to them. */
    @Transactional
    public List<Digest> due(int most) {
        return blobs.due(UtcTimestamp.now(clock), most);
    }

    /**
     * Removes some bytes if they are still due and nothing refers to them, and all that was made of them.
     *
     * @return whether they were removed
     * @throws BlobStoreFailure if the store does not let go of them; then all stays as it was
     */
    @Transactional
    public boolean removeIfUnused(Digest digest) {
        Optional<Blob> due = blobs.lock(digest).filter(blob -> blob.isDue(UtcTimestamp.now(clock)));
        if (due.isEmpty()) {
            return false;
        }
        if (isReferredTo(digest)) {
            due.get().keep();
            return false;
        }
        // The row first, because the database refuses that where something refers to it after all. Its lock is held
        // until
        // the bytes are gone; should the row come back, because the process ends in between, it is due again.
        blobs.remove(due.get());
        store.remove(digest);
        derivatives.removeAllOf(digest);
        return true;
    }

    /** Puts off for the grace time what could not be removed, so that it does not stand in the way of others. */
    @Transactional
    public void postpone(Digest digest) {
        blobs.lock(digest)
                .ifPresent(blob -> blob.checkFrom(UtcTimestamp.now(clock).plus(grace)));
    }

    private boolean isReferredTo(Digest digest) {
        for (BlobReferences each : references) {
            if (each.include(digest)) {
                return true;
            }
        }
        return false;
    }
}
