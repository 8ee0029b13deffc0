package org.tintype.pixels;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture that is still in its file, with what its header says of it. The limits on its size were checked before.
 *
 * @param file the encoded bytes
 * @param format how it is encoded
 * @param width width of the stored pixels, before they are turned upright
 * @param height height of the stored pixels, before they are turned upright
 * @param samples what the components of a pixel mean
 * @param orientation how the pixels have to be turned
 * @param profile the embedded ICC profile, whole, where there is one; not trusted to be well-formed
 * @param frames of an animation; 1 is a still picture
 */
public record EncodedPicture(
        Path file,
        Format format,
        int width,
        int height,
        Samples samples,
        Orientation orientation,
        Optional<IccProfile> profile,
        int frames) {

    /** Returns the same picture in another file. */
    public EncodedPicture in(Path other) {
        return new EncodedPicture(other, format, width, height, samples, orientation, profile, frames);
    }

    /** Returns the width as displayed, in pixels. */
    public int displayedWidth() {
        return orientation.swapsEdges() ? height : width;
    }

    /** Returns the height as displayed, in pixels. */
    public int displayedHeight() {
        return orientation.swapsEdges() ? width : height;
    }
}
