package org.tintype.delivery.link;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that links are signed with.
 *
 * @param current signs new links
 * @param former one whose links still hold, while keys are exchanged
 */
public record LinkKeys(LinkKey current, Optional<LinkKey> former) {

    /** Finds a key by what links call it. */
    Optional<LinkKey> find(String id) {
        return Stream.concat(Stream.of(current), former.stream())
                .filter(key -> key.id().equals(id))
                .findFirst();
    }
}
