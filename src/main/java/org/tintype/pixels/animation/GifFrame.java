package org.tintype.pixels.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.gif.FrameDataOutput;

/**
 * The compressed pixels of one frame, which is as large as its screen.
 *
 * @param colors red, green and blue of each of 2 to 256 entries, a power of two; shared, not copied
 * @param transparent index of the colour that is none, or -1
 * @param data from the code size to the end of the block; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record GifFrame(byte[] colors, int transparent, byte[] data) {

    private static final int RGB = 3;
    private static final int LEAST_ENTRIES = 2;
    private static final int MIN_CODE_SIZE = 2;

    /** Compresses a picture of 3 or 4 bands. */
    static GifFrame of(Bitmap picture) throws IOException {
        FrameColors colors = ExactColors.of(picture).orElseGet(() -> DitheredColors.of(picture));
        int count = colors.palette().length / RGB;
        int entries = count + (colors.isTransparent() ? 1 : 0);
        byte[] table = table(colors.palette(), entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameDataOutput data = new FrameDataOutput(codeSize(table), out);
        byte[] row = new byte[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            Checkpoint.pass();
            colors.index(y, row);
            data.write(row);
        }
        data.end();
        return new GifFrame(table, colors.isTransparent() ? count : -1, out.toByteArray());
    }

    boolean isTransparent() {
        return transparent >= 0;
    }

    int codeSize() {
        return codeSize(colors);
    }

    private static byte[] table(byte[] palette, int entries) {
        int size = LEAST_ENTRIES;
        while (size < entries) {
            size *= 2;
        }
        byte[] table = new byte[size * RGB];
        System.arraycopy(palette, 0, table, 0, palette.length);
        return table;
    }

    private static int codeSize(byte[] table) {
        return Math.max(MIN_CODE_SIZE, Integer.numberOfTrailingZeros(table.length / RGB));
    }
}
