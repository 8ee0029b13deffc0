package org.tintype.transform.operation;

/** One thing that is done to a picture. Never changed; for many threads. */
public sealed interface Operation permits Framing, Painting {}
