package org.tintype.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import org.tintype.delivery.Delivered;

/** The header fields that go with content, whether its bytes do or not. */
final class ContentHeaders {

    private ContentHeaders() {}

    static void write(Delivered delivered, boolean download, HttpServletResponse response) {
        response.setContentType(delivered.content().format().contentType());
        response.setHeader("ETag", delivered.entityTag());
        response.setDateHeader("Last-Modified", delivered.lastModified().toEpochMilli());
        response.setHeader("Repr-Digest", delivered.content().digest().asReprDigest());
        // The file name is made by the service and needs no escaping (RFC 6266, section 4.3).
        response.setHeader(
                "Content-Disposition",
                (download ? "attachment" : "inline") + "; filename=\"" + delivered.fileName() + '"');
        // A cache may keep the bytes for this user, but has to ask each time whether they may still see them.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
