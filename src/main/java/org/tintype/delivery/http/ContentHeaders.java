package org.tintype.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import org.tintype.delivery.Delivered;

/** The header fields that go with content, whether its bytes do or not. */
final class ContentHeaders {

    private ContentHeaders() {}

    static void write(Delivered delivered, HttpServletResponse response) {
        response.setContentType(delivered.format().contentType());
        response.setHeader("ETag", delivered.entityTag());
        response.setDateHeader("Last-Modified", delivered.lastModified().toEpochMilli());
        // The file name is made by the service and needs no escaping (RFC 6266, section 4.3).
        response.setHeader(
                "Content-Disposition",
                (delivered.download() ? "attachment" : "inline") + "; filename=\"" + delivered.fileName() + '"');
        response.setHeader("Cache-Control", cacheControl(delivered));
        if (delivered.negotiated()) {
            response.addHeader("Vary", "Accept");
        }
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String cacheControl(Delivered delivered) {
        return switch (delivered.audience()) {
            // A cache may keep the bytes for this user, but has to ask each time whether they may still see them.
            case CALLER -> "private, no-cache";
            case ANYBODY -> "public, max-age=60";
        };
    }
}
