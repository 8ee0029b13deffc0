package org.tintype.image;

import org.tintype.blob.Announcement;

/**
 * Content whose bytes are in the store, and which no record has yet.
 *
 * @param announcement what keeps the bytes there until one has
 */
public record Stored(Content content, Announcement announcement) {}
