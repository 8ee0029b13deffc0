package org.tintype.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The message object. */
public record Message(UUID id, UUID deal, UUID author, String text, Instant sentAt, List<Attached> images) {

    /** An image that the message names, and whether it is there yet. */
    public record Attached(UUID id, boolean stored) {}
}
