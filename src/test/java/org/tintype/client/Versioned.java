package org.tintype.client;

import jakarta.ws.rs.core.EntityTag;

/**
 * A value, and the tag of the version that it is.
 *
 * @param value what was read
 * @param tag by which a change says what it was made from
 */
public record Versioned<T>(T value, EntityTag tag) {}
