package org.tintype.pixels.webp;

import java.io.IOException;

/** Takes the parts of a WebP as they are found; by default, leaves them alone. */
public interface WebpVisitor {

    /** Takes the size of the picture, before anything else. */
    default void canvas(int width, int height) {
        // Not everybody wants it.
    }

    /**
     * Takes how the frames are to be played, before the first one; not there for a still picture.
     *
     * @param background blue, green, red and alpha, from the lowest byte up; viewers may take another colour
     * @param loops how often; 0 for ever
     */
    default void animation(long background, int loops) {
        // Likewise.
    }

    /** Takes a frame of an animation, or a still picture. */
    default void frame(WebpFrame frame) {
        // Likewise.
    }

    /** Takes where the ICC profile is. */
    default void profile(FilePart profile) throws IOException {
        // Likewise.
    }

    /** Takes where the EXIF metadata is. */
    default void exif(FilePart exif) throws IOException {
        // Likewise.
    }
}
