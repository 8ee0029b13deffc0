package org.tintype.delivery.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.delivery.ContentPath;
import org.tintype.delivery.Delivered;
import org.tintype.delivery.Delivery;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.rest.Problems;
import org.tintype.platform.rest.ServletProblems;

/**
 * The content door. A filter and not a servlet, because it stands at the root, where every path that is not a picture's
 * belongs to static files, the API and the server's own endpoints. {@code web.xml} says what comes before it.
 */
public class ContentDoor extends HttpFilter {

    private static final Logger LOG = System.getLogger(ContentDoor.class.getName());

    @Inject
    ContentCallers callers;

    @Inject
    Delivery delivery;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<ContentPath> content = ContentPath.of(path);
        if (content.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> deliver(content.get(), request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD");
                ServletProblems.write(Problems.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED, path), response);
            }
        }
    }

    private void deliver(ContentPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Caller caller = callers.callerOf(path, request);
            boolean download = flag(request, "dl");
            Delivered delivered = delivery.open(caller, path, Optional.ofNullable(request.getParameter("transform")));
            ContentHeaders.write(delivered, download, response);
            if (Conditions.of(request).areMetBy(delivered)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentLengthLong(delivered.content().length());
            if (request.getMethod().equals("GET")) {
                send(delivered, response);
            }
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e; // The container ends the connection: too late for another answer.
            }
            response.reset();
            ServletProblems.write(Problems.of(e, request.getRequestURI()), response);
        }
    }

    private static void send(Delivered delivered, HttpServletResponse response) throws IOException {
        try (InputStream content = delivered.opener().get()) {
            content.transferTo(response.getOutputStream());
        } catch (IOException e) {
            // Most often the client has gone; the container ends the connection, so that no half picture passes for
            // one.
            LOG.log(
                    Level.DEBUG,
                    "event=delivery-ended image=" + delivered.image().id(),
                    e);
            throw e;
        }
    }

    private static boolean flag(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return false;
        }
        return switch (values.length == 1 ? values[0] : "") {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(FieldError.ofParameter(name, "must be true or false"));
        };
    }
}
