package org.tintype.image.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tintype.image.IntakeSettings;
import org.tintype.platform.failure.TooLarge;

/** Puts a counter between the socket and the multipart parser, which bounds nothing itself. */
@Provider
@BoundedBody
@Priority(Priorities.ENTITY_CODER)
public class BoundedBodyFilter implements ContainerRequestFilter {

    /** What boundaries, part headers and the small parts may take beside the file. */
    private static final long OVERHEAD = 64 * 1024L;

    @Inject
    IntakeSettings settings;

    @Inject
    UploadBody body;

    @Override
    public void filter(ContainerRequestContext request) {
        long most = settings.maxBytes() + OVERHEAD;
        if (declaredLength(request) > most) {
            throw new TooLarge(settings.maxBytes());
        }
        request.setEntityStream(body.count(request.getEntityStream(), most, settings.maxBytes(), request.getHeaders()));
    }

    private static long declaredLength(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return -1; // Then the stream is counted, whatever it was declared to be.
        }
    }
}
