package org.tintype.pixels.webp;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the coefficients of macroblocks. Each block is coded in the light of whether those above and on the left of it
 * have any.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-13">RFC 6386, 13</a>
 */
final class Coefficients {

    private static final int LUMA_BEHIND_MEANS = 0;
    private static final int MEANS = 1;
    private static final int CHROMA = 2;
    private static final int LUMA = 3;

    /** Blocks along an edge: four of luma, two each of blue and red, one of means. */
    private static final int PER_EDGE = 9;

    private static final int LUMA_EDGE = 4;
    private static final int CHROMA_EDGE = 2;
    private static final int MEANS_AT = PER_EDGE - 1;

    private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7};
    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    /** Probabilities of the bits that large values have more than the smallest of their size. */
    private static final int[][] EXTRA_BITS = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    private final int[] probabilities;
    private final boolean[] above;
    private final boolean[] left = new boolean[PER_EDGE];

    Coefficients(LossyHeader header, int columns) {
        this.probabilities = header.probabilities();
        this.above = new boolean[columns * PER_EDGE];
    }

    void startRow() {
        Arrays.fill(left, false);
    }

    /** Reads a macroblock's coefficients, where it has any, and marks it as empty where there turn out to be none. */
    void read(BoolReader in, Macroblock block) throws IOException {
        if (block.empty) {
            // What the means were last time stays known where this macroblock has none.
            int kept = block.split ? MEANS_AT : PER_EDGE;
            Arrays.fill(left, 0, kept, false);
            Arrays.fill(above, block.column * PER_EDGE, block.column * PER_EDGE + kept, false);
            return;
        }
        block.clear();
        boolean any = false;
        if (!block.split) {
            any = readBlock(in, block, Macroblock.MEANS, MEANS, MEANS_AT, MEANS_AT);
        }
        for (int i = 0; i < Macroblock.LUMA_BLOCKS; i++) {
            int kind = block.split ? LUMA : LUMA_BEHIND_MEANS;
            any |= readBlock(in, block, i, kind, i % LUMA_EDGE, i / LUMA_EDGE);
        }
        for (int i = 0; i < 2 * Macroblock.CHROMA_BLOCKS; i++) {
            int edge = LUMA_EDGE + i / Macroblock.CHROMA_BLOCKS * CHROMA_EDGE;
            int inPlane = i % Macroblock.CHROMA_BLOCKS;
            any |= readBlock(
                    in,
                    block,
                    Macroblock.LUMA_BLOCKS + i,
                    CHROMA,
                    edge + inPlane % CHROMA_EDGE,
                    edge + inPlane / CHROMA_EDGE);
        }
        block.empty = !any;
    }

    private boolean readBlock(BoolReader in, Macroblock block, int index, int kind, int column, int row)
            throws IOException {
        int up = block.column * PER_EDGE + column;
        int context = (above[up] ? 1 : 0) + (left[row] ? 1 : 0);
        int first = kind == LUMA_BEHIND_MEANS ? 1 : 0;
        boolean any = read(in, kind, context, first, block.coefficients, index * Macroblock.COEFFICIENTS);
        above[up] = any;
        left[row] = any;
        return any;
    }

    /** Returns whether there was any coefficient. */
    private boolean read(BoolReader in, int kind, int context, int first, short[] target, int offset)
            throws IOException {
        int tree = Probabilities.ofCoefficient(kind, BANDS[first], context);
        if (!in.bit(probabilities[tree])) {
            return false;
        }
        int index = first;
        while (true) {
            // Behind a zero there is no end.
            while (!in.bit(probabilities[tree + 1])) {
                index++;
                if (index == Macroblock.COEFFICIENTS) {
                    return true;
                }
                tree = Probabilities.ofCoefficient(kind, BANDS[index], 0);
            }
            int value = value(in, tree);
            target[offset + ZIGZAG[index]] = (short) (in.flag() ? -value : value);
            index++;
            if (index == Macroblock.COEFFICIENTS) {
                return true;
            }
            tree = Probabilities.ofCoefficient(kind, BANDS[index], value == 1 ? 1 : 2);
            if (!in.bit(probabilities[tree])) {
                return true;
            }
        }
    }

    private int value(BoolReader in, int tree) throws IOException {
        if (!in.bit(probabilities[tree + 2])) {
            return 1;
        }
        if (!in.bit(probabilities[tree + 3])) {
            if (!in.bit(probabilities[tree + 4])) {
                return 2;
            }
            return in.bit(probabilities[tree + 5]) ? 4 : 3;
        }
        if (!in.bit(probabilities[tree + 6])) {
            if (!in.bit(probabilities[tree + 7])) {
                return in.bit(159) ? 6 : 5;
            }
            int high = in.bit(165) ? 2 : 0;
            return 7 + high + (in.bit(145) ? 1 : 0);
        }
        int size = in.bit(probabilities[tree + 8]) ? 2 : 0;
        size += in.bit(probabilities[tree + 9 + size / 2]) ? 1 : 0;
        int extra = 0;
        for (int probability : EXTRA_BITS[size]) {
            extra = (extra << 1) | (in.bit(probability) ? 1 : 0);
        }
        return 3 + (8 << size) + extra;
    }
}
