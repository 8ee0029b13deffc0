package org.tintype.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages may read what the service answers, errors included. The first of all filters, as
 * {@code web.xml} says, because a preflight is asked without a token. There are no credentials in the sense of CORS: a
 * token is no cookie.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public class CorsFilter extends HttpFilter {

    private static final String ORIGIN = "Origin";
    private static final String VARY = "Vary";
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";

    @Inject
    CorsSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!settings.isOpen()) {
            chain.doFilter(request, response);
            return;
        }
        String origin = request.getHeader(ORIGIN);
        write(origin, response);
        if (isPreflight(request)) {
            writePreflight(origin, response);
        } else {
            chain.doFilter(request, new Answer(response, origin));
        }
    }

    private void write(@Nullable String origin, HttpServletResponse response) {
        if (response.getHeaders(VARY).stream().noneMatch(ORIGIN::equals)) {
            response.addHeader(VARY, ORIGIN);
        }
        if (origin != null && settings.admits(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "ETag, Location, Link, X-Total-Count, Content-Disposition, Repr-Digest, Retry-After, WWW-Authenticate,"
                            + " Accept-Ranges, Content-Range");
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("OPTIONS")
                && request.getHeader(ORIGIN) != null
                && request.getHeader(REQUEST_METHOD) != null;
    }

    private void writePreflight(@Nullable String origin, HttpServletResponse response) {
        if (origin != null && settings.admits(origin)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE");
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, If-Match, If-None-Match, If-Modified-Since, If-Range, Range,"
                            + " Repr-Digest, Content-Digest");
            response.setHeader("Access-Control-Max-Age", "600");
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** An answer that keeps its header fields where somebody begins it anew. */
    private final class Answer extends HttpServletResponseWrapper {

        private final @Nullable String origin;

        Answer(HttpServletResponse response, @Nullable String origin) {
            super(response);
            this.origin = origin;
        }

        @Override
        public void reset() {
            super.reset();
            write(origin, this);
        }
    }
}
