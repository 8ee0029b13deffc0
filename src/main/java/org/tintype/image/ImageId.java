package org.tintype.image;

import java.util.UUID;
import org.tintype.platform.text.Guids;

/** The identifier of an image: a GUID that the server or the uploading client has made. */
public record ImageId(UUID value) {

    /** Returns a new random identifier. */
    public static ImageId random() {
        return new ImageId(UUID.randomUUID());
    }

    /**
     * Parses the 36 characters of a GUID, in either case.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static ImageId fromString(String text) {
        return new ImageId(Guids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
