package org.tintype.pixels.gif;

import java.io.IOException;

/**
 * The logical screen: what all frames are drawn on. Its size is not yet checked against any limit.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param background index into the colours, for viewers that show it
 * @param colors red, green and blue of each entry of the global table; nothing if there is none; shared, not copied
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 18 and 19</a>
 */
@SuppressWarnings("ArrayRecordComponent")
public record Screen(int width, int height, int background, byte[] colors) {

    private static final int HAS_TABLE = 0x80;
    private static final int TABLE_SIZE = 0x07;

    /** It can show 8 bits of each colour. */
    private static final int COLOR_RESOLUTION = 0x70;

    /** Reads what follows the version. */
    public static Screen read(GifInput in) throws IOException {
        int width = in.nextWord();
        int height = in.nextWord();
        GifInput.require(width > 0 && height > 0, "its size is %d x %d".formatted(width, height));
        int packed = in.next();
        int background = in.next();
        // The shape of a pixel, at which hardly any viewer looks.
        in.next();
        byte[] colors = colors(packed, in);
        return new Screen(width, height, background * 3 < colors.length ? background : 0, colors);
    }

    /** Reads the colour table that a descriptor announces, or nothing. */
    static byte[] colors(int packed, GifInput in) throws IOException {
        return (packed & HAS_TABLE) == 0 ? new byte[0] : in.next(3 * (2 << (packed & TABLE_SIZE)));
    }

    /** Returns the beginning of a file, from the signature up to the global table, which follows. */
    public byte[] head() {
        return new byte[] {
            'G',
            'I',
            'F',
            '8',
            '9',
            'a',
            (byte) width,
            (byte) (width >> 8),
            (byte) height,
            (byte) (height >> 8),
            (byte) (announced(colors) | COLOR_RESOLUTION),
            (byte) background,
            0
        };
    }

    /** Returns the bits of a descriptor that announce a colour table. */
    static int announced(byte[] colors) {
        return colors.length == 0 ? 0 : HAS_TABLE | (Integer.numberOfTrailingZeros(colors.length / 3) - 1);
    }
}
