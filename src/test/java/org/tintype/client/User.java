package org.tintype.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user; the later members are there for the user and for administrators. */
public record User(
        UUID id,
        String username,
        String displayName,
        @Nullable List<String> roles,
        @Nullable Boolean matureContentFilter,
        @Nullable Instant createdAt,
        @Nullable Boolean disabled) {}
