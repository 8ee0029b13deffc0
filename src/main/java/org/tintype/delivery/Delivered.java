package org.tintype.delivery;

import java.time.Instant;
import java.util.function.Supplier;
import org.tintype.image.Image;
import org.tintype.pixels.Format;

/**
 * What a caller may have.
 *
 * @param image the record, as it was when access was asked
 * @param format of the bytes
 * @param version tells these bytes from all others that the image may be delivered as
 * @param audience who may keep them
 * @param negotiated whether the format was chosen by what the client accepts
 * @param download whether a browser is to save them, not to show them
 * @param source gives the bytes, which may be rendered by it; who calls it closes what it gives
 */
public record Delivered(
        Image image,
        Format format,
        String version,
        Audience audience,
        boolean negotiated,
        boolean download,
        Supplier<Representation> source) {

    /** Who may keep what is delivered. */
    public enum Audience {
        /** The caller alone, and nobody without asking again. */
        CALLER,
        /** Everybody, for a while. */
        ANYBODY
    }

    /** Returns the strong entity tag of the bytes (RFC 9110, section 8.8.3). */
    public String entityTag() {
        return '"' + version + '"';
    }

    public Instant lastModified() {
        return image.updatedAt();
    }

    /** Returns the name that a browser saves the content under. */
    public String fileName() {
        return image.name() + "." + format.extension();
    }
}
