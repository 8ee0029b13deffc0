package org.tintype.client;

import java.net.URI;
import java.time.Instant;

/** A link that shows an image to whoever has it. */
public record SignedLink(URI url, Instant expiresAt) {}
