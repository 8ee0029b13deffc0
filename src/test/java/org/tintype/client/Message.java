package org.tintype.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message in a deal. */
public record Message(UUID id, UUID deal, UUID author, String text, Instant sentAt, List<Attachment> images) {

    /** An image that a message names, and whether it is there yet. */
    public record Attachment(UUID id, boolean stored) {}
}
