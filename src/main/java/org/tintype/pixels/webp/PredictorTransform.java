package org.tintype.pixels.webp;

/**
 * Pixels are stored as differences from what their neighbours let expect, in one of 14 ways for each block.
 *
 * @param width pixels a row
 * @param bits binary logarithm of the edge of a block
 * @param modes of each block, in green
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.5.1">RFC 9649, 3.5.1</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record PredictorTransform(int width, int bits, int[] modes) implements Transform {

    @Override
    public int[] undo(int[] argb) {
        argb[0] = Argb.sum(argb[0], Argb.OPAQUE_BLACK);
        for (int x = 1; x < width; x++) {
            argb[x] = Argb.sum(argb[x], argb[x - 1]);
        }
        int perRow = LosslessReader.blocks(width, bits);
        int height = argb.length / width;
        for (int y = 1; y < height; y++) {
            int row = y * width;
            argb[row] = Argb.sum(argb[row], argb[row - width]);
            for (int x = 1; x < width; x++) {
                int mode = Argb.band(modes[(y >> bits) * perRow + (x >> bits)], 1) & 0xF;
                argb[row + x] = Argb.sum(argb[row + x], expected(mode, argb, row + x));
            }
        }
        return argb;
    }

    /** The pixel above on the right of the last one in a row is the first one of that row. */
    private int expected(int mode, int[] argb, int at) {
        int left = argb[at - 1];
        int top = argb[at - width];
        int topLeft = argb[at - width - 1];
        int topRight = argb[at - width + 1];
        return switch (mode) {
            case 1 -> left;
            case 2 -> top;
            case 3 -> topRight;
            case 4 -> topLeft;
            case 5 -> Argb.mean(Argb.mean(left, topRight), top);
            case 6 -> Argb.mean(left, topLeft);
            case 7 -> Argb.mean(left, top);
            case 8 -> Argb.mean(topLeft, top);
            case 9 -> Argb.mean(top, topRight);
            case 10 -> Argb.mean(Argb.mean(left, topLeft), Argb.mean(top, topRight));
            case 11 -> nearer(left, top, topLeft);
            case 12 -> full(left, top, topLeft);
            case 13 -> half(Argb.mean(left, top), topLeft);
            default -> Argb.OPAQUE_BLACK;
        };
    }

    /** Returns whichever is nearer to {@code left + top - topLeft}. */
    private static int nearer(int left, int top, int topLeft) {
        int fromLeft = 0;
        int fromTop = 0;
        for (int i = 0; i < 4; i++) {
            fromLeft += Math.abs(Argb.band(top, i) - Argb.band(topLeft, i));
            fromTop += Math.abs(Argb.band(left, i) - Argb.band(topLeft, i));
        }
        return fromLeft < fromTop ? left : top;
    }

    private static int full(int left, int top, int topLeft) {
        int result = 0;
        for (int i = 0; i < 4; i++) {
            result |= clamped(Argb.band(left, i) + Argb.band(top, i) - Argb.band(topLeft, i)) << (8 * i);
        }
        return result;
    }

    private static int half(int mean, int topLeft) {
        int result = 0;
        for (int i = 0; i < 4; i++) {
            int band = Argb.band(mean, i);
            result |= clamped(band + (band - Argb.band(topLeft, i)) / 2) << (8 * i);
        }
        return result;
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
