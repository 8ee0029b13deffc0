package org.tintype.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may read an image.
 *
 * @param rule why: {@code owner}, {@code admin}, {@code public} or {@code object}
 * @param user who, where the rule speaks of somebody
 * @param object what the image is attached to, where that is the rule
 * @param part the part that the user plays in it
 */
public record Grant(
        String rule,
        @Nullable User user,
        @Nullable Attached object,
        @Nullable String part) {

    /** What an image is attached to. */
    public record Attached(String kind, UUID id) {}
}
