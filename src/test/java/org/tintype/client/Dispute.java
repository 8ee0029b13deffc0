package org.tintype.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute over a deal; {@code closedAt} is absent while it is open. */
public record Dispute(
        UUID id,
        UUID deal,
        UUID arbiter,
        UUID openedBy,
        String reason,
        boolean open,
        Instant openedAt,
        @Nullable Instant closedAt) {}
