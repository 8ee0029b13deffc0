package org.tintype.client;

/** What was read or written, and the entity tag of that state. */
public record Tagged<T>(T value, String etag) {}
