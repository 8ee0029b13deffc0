package org.tintype.pixels.animation;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;

/** How many opaque pixels of a picture have which colours, those together that share the higher 6 bits of each component. */
final class ColorTally {

    /** Bits that a cell's number has of each component. */
    static final int BITS = 6;

    static final int CELLS = 1 << (3 * BITS);

    private static final int LOW_BITS = 8 - BITS;
    private static final int LOW = (1 << LOW_BITS) - 1;

    private final int[] counts = new int[CELLS];

    /** For each component, the sums of what the cell's number leaves out. */
    private final int[][] lows = new int[3][CELLS];

    private boolean transparent;

    /** @param picture of 3 or 4 bands */
    ColorTally(Bitmap picture) {
        byte[] data = picture.data();
        for (int y = 0, at = 0; y < picture.height(); y++) {
            Checkpoint.pass();
            for (int x = 0; x < picture.width(); x++, at += picture.bands()) {
                if (FrameColors.isOpaque(picture, y * picture.width() + x)) {
                    add(data[at] & 0xFF, data[at + 1] & 0xFF, data[at + 2] & 0xFF);
                } else {
                    transparent = true;
                }
            }
        }
    }

    /** Returns whether there were pixels that do not count. */
    boolean isTransparent() {
        return transparent;
    }

    /** Returns the cell of a colour. */
    static int cell(int red, int green, int blue) {
        return (red >> LOW_BITS) << (2 * BITS) | (green >> LOW_BITS) << BITS | blue >> LOW_BITS;
    }

    /** Returns what the number of a cell has of a component. */
    static int coordinate(int cell, int component) {
        return (cell >> ((2 - component) * BITS)) & ((1 << BITS) - 1);
    }

    /** Returns what a component is in the middle of a cell. */
    static int middle(int cell, int component) {
        return (coordinate(cell, component) << LOW_BITS) + (1 << LOW_BITS) / 2;
    }

    /** Returns how many pixels there are in a cell. */
    int count(int cell) {
        return counts[cell];
    }

    /** Returns the sum of a component over the pixels in a cell. */
    double sum(int cell, int component) {
        return (double) counts[cell] * (coordinate(cell, component) << LOW_BITS) + lows[component][cell];
    }

    private void add(int red, int green, int blue) {
        int cell = cell(red, green, blue);
        counts[cell]++;
        lows[0][cell] += red & LOW;
        lows[1][cell] += green & LOW;
        lows[2][cell] += blue & LOW;
    }
}
