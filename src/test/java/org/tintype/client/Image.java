package org.tintype.client;

import jakarta.json.bind.annotation.JsonbProperty;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** What is known of an image. */
public record Image(
        UUID id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        User user,
        String title,
        String description,
        @JsonbProperty("public") boolean isPublic,
        boolean nsfw,
        String contentType,
        long contentLength,
        String checksum,
        int width,
        int height,
        URI downloadUrl) {}
