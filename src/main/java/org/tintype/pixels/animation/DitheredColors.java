package org.tintype.pixels.animation;

import java.util.Arrays;
import org.tintype.pixels.Bitmap;

/**
 * Few colours for a picture of many: what a pixel's colour is off goes on to its neighbours, so that a region is right as a
 * whole. Every other row goes from right to left, which draws no stripes.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Floyd%E2%80%93Steinberg_dithering">R. Floyd, L. Steinberg, An Adaptive
 *     Algorithm for Spatial Grey Scale, 1976</a>
 */
final class DitheredColors implements FrameColors {

    private static final int RGB = 3;
    private static final int SIXTEENTHS = 16;
    private static final short UNKNOWN = -1;

    private final Bitmap picture;
    private final byte[] palette;
    private final boolean transparent;

    /** The nearest colour to the middle of each cell of {@link ColorTally}, as far as it was looked for. */
    private final short[] nearest = new short[ColorTally.CELLS];

    /** What is owed to this row and the next one, in sixteenths, with a pixel more on both sides. */
    private int[] owed;

    private int[] owedBelow;

    private DitheredColors(Bitmap picture, byte[] palette, boolean transparent) {
        this.picture = picture;
        this.palette = palette;
        this.transparent = transparent;
        this.owed = new int[(picture.width() + 2) * RGB];
        this.owedBelow = new int[owed.length];
        Arrays.fill(nearest, UNKNOWN);
    }

    /** @param picture of 3 or 4 bands, some of it opaque */
    static DitheredColors of(Bitmap picture) {
        ColorTally tally = new ColorTally(picture);
        int most = tally.isTransparent() ? MOST - 1 : MOST;
        return new DitheredColors(picture, Quantizer.palette(tally, most), tally.isTransparent());
    }

    @Override
    public byte[] palette() {
        return palette;
    }

    @Override
    public boolean isTransparent() {
        return transparent;
    }

    @Override
    public void index(int y, byte[] row) {
        boolean forth = y % 2 == 0;
        for (int i = 0; i < row.length; i++) {
            int x = forth ? i : row.length - 1 - i;
            row[x] = (byte)
                    (FrameColors.isOpaque(picture, y * row.length + x)
                            ? index(x, y, forth ? RGB : -RGB)
                            : palette.length / RGB);
        }
        int[] done = owed;
        owed = owedBelow;
        owedBelow = done;
        Arrays.fill(owedBelow, 0);
    }

    /** @param ahead from a pixel to the next one, among what is owed */
    private int index(int x, int y, int ahead) {
        int from = (y * picture.width() + x) * picture.bands();
        int here = (x + 1) * RGB;
        int red = wanted(from, here);
        int green = wanted(from + 1, here + 1);
        int blue = wanted(from + 2, here + 2);
        int index = nearest(red, green, blue);
        handOn(red - (palette[index * RGB] & 0xFF), here, ahead);
        handOn(green - (palette[index * RGB + 1] & 0xFF), here + 1, ahead);
        handOn(blue - (palette[index * RGB + 2] & 0xFF), here + 2, ahead);
        return index;
    }

    private int wanted(int from, int here) {
        int value = (picture.data()[from] & 0xFF) + Math.floorDiv(owed[here] + SIXTEENTHS / 2, SIXTEENTHS);
        return Math.max(0, Math.min(255, value));
    }

    private void handOn(int off, int here, int ahead) {
        owed[here + ahead] += 7 * off;
        owedBelow[here - ahead] += 3 * off;
        owedBelow[here] += 5 * off;
        owedBelow[here + ahead] += off;
    }

    private int nearest(int red, int green, int blue) {
        int cell = ColorTally.cell(red, green, blue);
        if (nearest[cell] == UNKNOWN) {
            nearest[cell] =
                    (short) search(ColorTally.middle(cell, 0), ColorTally.middle(cell, 1), ColorTally.middle(cell, 2));
        }
        return nearest[cell];
    }

    private int search(int red, int green, int blue) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i += RGB) {
            int byRed = (palette[i] & 0xFF) - red;
            int byGreen = (palette[i + 1] & 0xFF) - green;
            int byBlue = (palette[i + 2] & 0xFF) - blue;
            int distance = byRed * byRed + byGreen * byGreen + byBlue * byBlue;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        return best / RGB;
    }
}
