package org.tintype.blob;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tintype.platform.data.Contested;
import org.tintype.platform.data.UtcTimestamp;
import org.tintype.platform.failure.TooBusy;

/**
 * Keeps account of what is referred to, so that bytes which nothing refers to are known, and none that something is about
 * to refer to are removed. Whoever stores bytes announces them first; whoever begins or ceases to refer to them says so in
 * the same transaction. Rows are locked in the order of their digests, after all other locks.
 */
@Singleton
public class BlobRegister {

    private final Blobs blobs;
    private final Duration grace;
    private final Clock clock;

    @Inject
    public BlobRegister(Blobs blobs, CleanUpSettings settings, Clock clock) {
        this(blobs, settings.grace(), clock);
    }

    public BlobRegister(Blobs blobs, Duration grace, Clock clock) {
        this.blobs = blobs;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * Announces bytes, in a transaction of its own that is over before they are stored. They are not removed while the
     * announcement holds: for half of the grace time, so that the clocks of nodes may differ by the other half.
     */
    @Contested
    @Transactional
    public Announcement announce(Set<Digest> digests) {
        Instant now = UtcTimestamp.now(clock);
        Instant due = now.plus(grace);
        for (Digest digest : inOrder(digests.stream())) {
            blobs.lock(digest).ifPresentOrElse(blob -> blob.checkFrom(due), () -> blobs.add(new Blob(digest, due)));
        }
        return new Announcement(digests, now.plus(grace.dividedBy(2)));
    }

    /**
     * Refers to announced bytes from now on, within the transaction that records them.
     *
     * @throws TooBusy if the announcement holds no longer, so that the bytes may be gone
     */
    public void keep(Announcement announced) {
        exchange(Set.of(), announced);
    }

    /** As {@link #keep}, and refers no longer to others, as far as they are not the same. */
    public void exchange(Set<Digest> former, Announcement announced) {
        Instant due = UtcTimestamp.now(clock).plus(grace);
        for (Digest digest : inOrder(Stream.concat(former.stream(), announced.digests().stream()))) {
            if (announced.digests().contains(digest)) {
                blobs.lock(digest).orElseThrow(BlobRegister::tooLate).keep();
            } else {
                blobs.lock(digest).ifPresent(blob -> blob.checkFrom(due));
            }
        }
        // Asked while the rows are held: what has not been removed by now is kept.
        if (!clock.instant().isBefore(announced.until())) {
            throw tooLate();
        }
    }

    /** Refers no longer to some bytes, within the transaction that forgets them. */
    public void release(Set<Digest> former) {
        Instant due = UtcTimestamp.now(clock).plus(grace);
        inOrder(former.stream()).forEach(digest -> blobs.lock(digest).ifPresent(blob -> blob.checkFrom(due)));
    }

    private static List<Digest> inOrder(Stream<Digest> digests) {
        return digests.distinct().sorted(Comparator.comparing(Digest::hex)).toList();
    }

    private static TooBusy tooLate() {
        return new TooBusy("Storing the picture took too long. Try again in a moment.");
    }
}
