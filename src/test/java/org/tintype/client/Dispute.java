package org.tintype.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dispute object. */
public record Dispute(
        UUID id,
        UUID deal,
        UUID arbiter,
        UUID openedBy,
        String reason,
        boolean open,
        Instant openedAt,
        @Nullable Instant closedAt) {}
