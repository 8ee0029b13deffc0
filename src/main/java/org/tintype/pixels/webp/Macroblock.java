package org.tintype.pixels.webp;

import java.util.Arrays;

/**
 * 16 x 16 pixels of a lossy frame as they are coded. One object serves all macroblocks of a frame, each of which is
 * gone when the next one comes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-19.3">RFC 6386, 19.3</a>
 */
final class Macroblock {

    static final int LUMA_BLOCKS = 16;
    static final int CHROMA_BLOCKS = 4;

    /** Behind 16 blocks of luma and 4 each of blue and red: the block of the means of the luma blocks. */
    static final int MEANS = LUMA_BLOCKS + 2 * CHROMA_BLOCKS;

    static final int COEFFICIENTS = 16;

    int column;
    int row;
    int segment;

    /** Whether each luma block is predicted by itself. */
    boolean split;

    /** Of the luma as a whole, where it is not split. */
    Prediction luma = Prediction.MEAN;

    Prediction chroma = Prediction.MEAN;

    /** Whether there is no coefficient at all. */
    boolean empty;

    /** Of each luma block, from left to right and top to bottom, where it is split. */
    final Prediction[] blocks = new Prediction[LUMA_BLOCKS];

    /** Of each block, before they are dequantized, by row and column of frequency. */
    final short[] coefficients = new short[(MEANS + 1) * COEFFICIENTS];

    Macroblock() {
        Arrays.fill(blocks, Prediction.MEAN);
    }

    void clear() {
        Arrays.fill(coefficients, (short) 0);
    }
}
