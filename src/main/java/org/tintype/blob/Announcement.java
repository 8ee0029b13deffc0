package org.tintype.blob;

import java.time.Instant;
import java.util.Set;

/**
 * That some bytes are about to be stored and then referred to.
 *
 * @param digests what is announced
 * @param until when it has to be referred to; afterwards the bytes may be gone
 */
public record Announcement(Set<Digest> digests, Instant until) {

    public Announcement {
        digests = Set.copyOf(digests);
    }
}
