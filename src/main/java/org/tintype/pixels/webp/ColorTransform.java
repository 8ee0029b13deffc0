package org.tintype.pixels.webp;

/**
 * Red and blue are stored as differences from what green, and for blue also red, lets expect, by factors for each block.
 *
 * @param width pixels a row
 * @param bits binary logarithm of the edge of a block
 * @param factors of each block: green's part in red in blue, green's in blue in green, red's in blue in red
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.5.2">RFC 9649, 3.5.2</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record ColorTransform(int width, int bits, int[] factors) implements Transform {

    @Override
    public int[] undo(int[] argb) {
        int perRow = LosslessReader.blocks(width, bits);
        int x = 0;
        int y = 0;
        for (int i = 0; i < argb.length; i++) {
            argb[i] = undo(argb[i], factors[(y >> bits) * perRow + (x >> bits)]);
            x++;
            if (x == width) {
                x = 0;
                y++;
            }
        }
        return argb;
    }

    private static int undo(int argb, int factor) {
        int green = argb >> 8;
        int red = (argb >> 16) + part(factor, green);
        int blue = argb + part(factor >> 8, green) + part(factor >> 16, red);
        return (argb & 0xFF00FF00) | (red & 0xFF) << 16 | (blue & 0xFF);
    }

    /** Both are bytes with a sign, the factor in parts of 32. */
    private static int part(int factor, int color) {
        return ((byte) factor * (byte) color) >> 5;
    }
}
