package org.tintype.intake;

import org.tintype.pixels.Format;

/**
 * An upload that was taken in, described as it was stripped.
 *
 * @param format of the content, by its bytes
 * @param width as displayed, in pixels
 * @param height as displayed, in pixels
 * @param length of the stripped content, in bytes
 * @param sha256 of the stripped content, 64 lower-case hexadecimal digits
 * @param preview a small upright sRGB JPEG; the array is shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Accepted(Format format, int width, int height, long length, String sha256, byte[] preview) {

    public Accepted {
        if (width < 1 || height < 1 || length < 1) {
            throw new IllegalArgumentException("a picture of %dx%d in %d bytes".formatted(width, height, length));
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
