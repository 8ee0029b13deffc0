package org.tintype.pixels.webp;

/**
 * Pixels are stored as indices into a table of colours; where those are few, several share a pixel.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.5.4">RFC 9649, 3.5.4</a>
 */
final class ColorIndexing implements Transform {

    private final int width;
    private final int height;
    private final int[] colors;

    /** Binary logarithm of how many indices a stored pixel holds. */
    private final int sharing;

    /**
     * @param width pixels a row
     * @param height rows
     * @param differences of each colour from the one before it
     */
    ColorIndexing(int width, int height, int[] differences) {
        this.width = width;
        this.height = height;
        this.colors = summed(differences);
        this.sharing = colors.length <= 2 ? 3 : colors.length <= 4 ? 2 : colors.length <= 16 ? 1 : 0;
    }

    /** Returns how many pixels a stored row has. */
    int storedWidth() {
        return LosslessReader.blocks(width, sharing);
    }

    @Override
    public int[] undo(int[] argb) {
        int[] result = sharing == 0 ? argb : new int[width * height];
        int bits = 8 >> sharing;
        int mask = (1 << bits) - 1;
        int inPixel = (1 << sharing) - 1;
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int green = (argb[y * storedWidth() + (x >> sharing)] >> 8) & 0xFF;
                int index = (green >> ((x & inPixel) * bits)) & mask;
                // An index that is not in the table means transparent black.
                result[to++] = index < colors.length ? colors[index] : 0;
            }
        }
        return result;
    }

    private static int[] summed(int[] differences) {
        int[] colors = differences.clone();
        for (int i = 1; i < colors.length; i++) {
            colors[i] = Argb.sum(colors[i - 1], colors[i]);
        }
        return colors;
    }
}
