package org.tintype.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Answers everything that a resource throws with a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** How long a client should wait when the service has too much to do. */
    static final String RETRY_AFTER_SECONDS = "2";

    @Context
    @Nullable
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        String path = uri == null ? "" : uri.getRequestUri().getRawPath();
        Problem problem = Problems.of(thrown, path);
        Response.ResponseBuilder answer = Response.status(problem.status(), problem.title())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 405 -> answer.header(HttpHeaders.ALLOW, allowedBy(thrown));
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {
                // No header belongs to it.
            }
        }
        problem.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    private static @Nullable String allowedBy(Throwable thrown) {
        return thrown instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
    }
}
