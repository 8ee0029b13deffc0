package org.tintype.delivery;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.tintype.image.Content;
import org.tintype.image.Image;

/**
 * Content that a caller may have.
 *
 * @param image the record, as it was when access was asked
 * @param content what is delivered
 * @param opener opens the bytes; who calls it closes them
 */
public record Delivered(Image image, Content content, Supplier<InputStream> opener) {

    /** Returns the strong entity tag of the bytes (RFC 9110, section 8.8.3). */
    public String entityTag() {
        return '"' + content.digest().hex() + '"';
    }

    public Instant lastModified() {
        return image.updatedAt();
    }

    /** Returns the name that a browser saves the content under. */
    public String fileName() {
        return image.name() + "." + content.format().extension();
    }
}
