package org.tintype.pixels.gif;

import java.io.IOException;

/**
 * One image of a GIF, up to its data.
 *
 * @param x where on the screen
 * @param y where on the screen
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param interlaced whether its rows come in four passes
 * @param localColors its own colour table, or nothing; shared, not copied
 * @param colors its own table or that of all; shared, not copied
 * @param codeSize bits that a pixel has before it is compressed, 2 to 8
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 20 to 22</a>
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(
        int x, int y, int width, int height, boolean interlaced, byte[] localColors, byte[] colors, int codeSize) {

    private static final int INTERLACED = 0x40;

    /** Also for two colours: with one bit the first code behind the end would not fit its width. */
    private static final int MIN_CODE_SIZE = 2;

    private static final int MAX_CODE_SIZE = 8;

    /** First row and step of each pass: GIF89a, appendix E. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    /** Reads what follows the introducer. */
    public static Frame read(GifInput in, Screen screen) throws IOException {
        int x = in.nextWord();
        int y = in.nextWord();
        int width = in.nextWord();
        int height = in.nextWord();
        GifInput.require(width > 0 && height > 0, "a frame is %d x %d".formatted(width, height));
        int packed = in.next();
        byte[] localColors = Screen.colors(packed, in);
        int codeSize = in.next();
        GifInput.require(codeSize >= MIN_CODE_SIZE && codeSize <= MAX_CODE_SIZE, "a frame's code size is wrong");
        byte[] colors = localColors.length > 0 ? localColors : screen.colors();
        GifInput.require(colors.length > 0, "a frame has no colours");
        return new Frame(x, y, width, height, (packed & INTERLACED) != 0, localColors, colors, codeSize);
    }

    /** Returns whether all of it is on the screen. */
    public boolean isOn(Screen screen) {
        return x + width <= screen.width() && y + height <= screen.height();
    }

    /** Returns the descriptor, from its introducer up to the local table. */
    public byte[] descriptor() {
        return new byte[] {
            GifInput.IMAGE,
            (byte) x,
            (byte) (x >> 8),
            (byte) y,
            (byte) (y >> 8),
            (byte) width,
            (byte) (width >> 8),
            (byte) height,
            (byte) (height >> 8),
            (byte) (Screen.announced(localColors) | (interlaced ? INTERLACED : 0))
        };
    }

    /** Returns in which order the rows come, from the first one of the data to the last one. */
    public int[] rows() {
        int[] rows = new int[height];
        int at = 0;
        for (int[] pass : interlaced ? PASSES : new int[][] {{0, 1}}) {
            for (int row = pass[0]; row < height; row += pass[1]) {
                rows[at++] = row;
            }
        }
        return rows;
    }
}
