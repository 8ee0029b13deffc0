package org.tintype.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may read an image, and the rule by which they may. */
public record Grant(
        String rule,
        @Nullable User user,
        @Nullable Attachment object,
        @Nullable String part) {

    /** What the image is attached to. */
    public record Attachment(String kind, UUID id) {}
}
