package org.tintype.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal, with its open dispute if there is one. */
public record Deal(
        UUID id,
        String title,
        UUID seller,
        UUID buyer,
        Instant createdAt,
        @Nullable Dispute dispute) {}
