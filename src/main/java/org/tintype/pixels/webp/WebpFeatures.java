package org.tintype.pixels.webp;

import java.io.IOException;

/**
 * What the header of an extended WebP says of it.
 *
 * @param profile whether there is an ICC profile
 * @param transparent whether some pixels are
 * @param exif whether there is EXIF metadata
 * @param animated whether there are frames
 * @param width of the canvas
 * @param height of the canvas
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7">RFC 9649, 2.7</a>
 */
public record WebpFeatures(
        boolean profile, boolean transparent, boolean exif, boolean animated, int width, int height) {

    static final WebpFeatures NONE = new WebpFeatures(false, false, false, false, 1, 1);

    private static final int PROFILE = 0x20;
    private static final int TRANSPARENT = 0x10;
    private static final int EXIF = 0x08;
    private static final int ANIMATED = 0x02;

    /** Reads a header; what is reserved in it is passed over. */
    static WebpFeatures read(FilePart in) throws IOException {
        int flags = (int) in.number(4);
        int width = 1 + (int) in.number(3);
        int height = 1 + (int) in.number(3);
        return new WebpFeatures(
                (flags & PROFILE) != 0,
                (flags & TRANSPARENT) != 0,
                (flags & EXIF) != 0,
                (flags & ANIMATED) != 0,
                width,
                height);
    }

    /** Returns the byte of flags. */
    public int flags() {
        return (profile ? PROFILE : 0)
                | (transparent ? TRANSPARENT : 0)
                | (exif ? EXIF : 0)
                | (animated ? ANIMATED : 0);
    }
}
