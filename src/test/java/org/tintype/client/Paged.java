package org.tintype.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A page of a list, how many entries all of it has, and where the other pages are. */
public record Paged<T>(
        List<T> content, long total, Optional<URI> first, Optional<URI> prev, Optional<URI> next, Optional<URI> last) {}
