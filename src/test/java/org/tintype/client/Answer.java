package org.tintype.client;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The answer to a request that was a success. */
record Answer(Response response) {

    /**
     * Takes an answer.
     *
     * @throws ProblemException if it is none of success
     */
    static Answer of(Response response) {
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            return new Answer(response);
        }
        try (response) {
            throw new ProblemException(response.readEntity(Problem.class));
        }
    }

    <T> T as(Class<T> type) {
        try (response) {
            return response.readEntity(type);
        }
    }

    <T> Tagged<T> tagged(Class<T> type) {
        return new Tagged<>(as(type), response.getHeaderString(HttpHeaders.ETAG));
    }

    <T> Paged<T> paged(Class<T[]> arrayType) {
        try (response) {
            return new Paged<>(
                    List.of(response.readEntity(arrayType)),
                    Long.parseLong(response.getHeaderString("X-Total-Count")),
                    link("first"),
                    link("prev"),
                    link("next"),
                    link("last"));
        }
    }

    void nothing() {
        response.close();
    }

    private Optional<URI> link(String relation) {
        return Optional.ofNullable(response.getLink(relation)).map(Link::getUri);
    }
}
