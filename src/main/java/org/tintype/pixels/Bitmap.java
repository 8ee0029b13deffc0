package org.tintype.pixels;

/**
 * Pixels in memory: 8 bits a component, interleaved, rows from top to bottom without padding. The array is shared, not
 * copied: whoever makes a bitmap leaves it alone afterwards.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bands components a pixel
 * @param data {@code width * height * bands} bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Bitmap(int width, int height, int bands, byte[] data) {

    public Bitmap {
        if (width < 1 || height < 1 || bands < 1 || data.length != (long) width * height * bands) {
            throw new IllegalArgumentException(
                    "a bitmap of " + width + "x" + height + "x" + bands + " in " + data.length + " bytes");
        }
    }
}
