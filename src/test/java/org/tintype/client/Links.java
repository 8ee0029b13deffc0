package org.tintype.client;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Where the other pages of a list are.
 *
 * @param first the first page
 * @param prev the page before, but for the first
 * @param next the page after, but for the last
 * @param last the last page
 */
public record Links(Optional<URI> first, Optional<URI> prev, Optional<URI> next, Optional<URI> last) {

    static Links of(Response answer) {
        return new Links(of(answer, "first"), of(answer, "prev"), of(answer, "next"), of(answer, "last"));
    }

    private static Optional<URI> of(Response answer, String relation) {
        return answer.hasLink(relation) ? Optional.of(answer.getLink(relation).getUri()) : Optional.empty();
    }
}
