package org.tintype.delivery.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.delivery.ContentPath;
import org.tintype.delivery.ContentRequest;
import org.tintype.delivery.Delivered;
import org.tintype.delivery.Delivery;
import org.tintype.delivery.Representation;
import org.tintype.platform.rest.ClientGone;
import org.tintype.platform.rest.Problems;
import org.tintype.platform.rest.ServletProblems;

/**
 * The content door. A filter and not a servlet, because it stands at the root, where every path that is not a picture's
 * belongs to static files, the API and the server's own endpoints. {@code web.xml} says what comes before it.
 */
public class ContentDoor extends HttpFilter {

    private static final Logger LOG = System.getLogger(ContentDoor.class.getName());

    private static final int BUFFER = 64 * 1024;

    @Inject
    ContentCallers callers;

    @Inject
    Delivery delivery;

    @Inject
    Connections connections;

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
            Optional<Caller> caller = callers.callerOf(path, request);
            Delivered delivered = delivery.open(caller, request(path, request), () -> connections.clientOf(request));
            ContentHeaders.write(delivered, response);
            if (Conditions.of(request).areMetBy(delivered)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            try (Representation representation = delivered.source().get()) {
                Optional<Part> part = RangeRequest.of(request).part(delivered, representation.length());
                answer(representation, part, request, response);
            }
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e; // The container ends the connection: too late for another answer.
            }
            response.reset();
            ServletProblems.write(Problems.of(e, request.getRequestURI()), response);
        }
    }

    private static ContentRequest request(ContentPath path, HttpServletRequest request) {
        return new ContentRequest(
                path,
                values(request, "transform"),
                values(request, "dl"),
                Optional.ofNullable(request.getHeader("Accept")));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static void answer(
            Representation representation,
            Optional<Part> part,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long length = representation.length();
        if (part.isPresent() && !part.get().isThere()) {
            response.reset();
            response.setHeader("Content-Range", part.get().contentRange(length));
            ServletProblems.write(
                    Problems.ofStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, request.getRequestURI()),
                    response);
            return;
        }
        // Of the whole representation, also where only a part of it goes out (RFC 9530, section 3).
        response.setHeader("Repr-Digest", representation.digest().asReprDigest());
        Part sent = part.orElse(Part.whole(length));
        if (part.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", sent.contentRange(length));
        }
        response.setContentLengthLong(sent.length());
        if (request.getMethod().equals("GET")) {
            send(representation, sent, response);
        }
    }

    private static void send(Representation representation, Part part, HttpServletResponse response)
            throws IOException {
        try (InputStream content = representation.opener().get()) {
            content.skipNBytes(part.first());
            copy(content, part.length(), response.getOutputStream());
        } catch (ClientGone e) {
            LOG.log(Level.DEBUG, "event=delivery-ended digest=" + representation.digest(), e);
            throw e;
        }
    }

    /**
     * Copies in larger pieces than streams do by themselves: each is a walk through the server.
     *
     * Whatever it throws, the container ends the connection, so that no half picture passes for one.
     *
     * @throws ClientGone if the client takes no more of it
     * @throws IOException if the content cannot be read
     */
    private static void copy(InputStream content, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("The content is shorter than its record says.");
            }
            write(buffer, read, out);
            left -= read;
        }
    }

    private static void write(byte[] buffer, int length, OutputStream out) throws ClientGone {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }
}
