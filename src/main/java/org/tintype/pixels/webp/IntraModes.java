package org.tintype.pixels.webp;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads how the macroblocks of a frame are predicted. The prediction of a small block is coded in the light of those
 * above and on the left of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-11">RFC 6386, 8, 10 and 11</a>
 */
final class IntraModes {

    private static final int PER_EDGE = 4;

    private final BoolReader in;
    private final LossyHeader header;
    private final Prediction[] above;
    private final Prediction[] left = new Prediction[PER_EDGE];

    IntraModes(BoolReader in, LossyHeader header, int columns) {
        this.in = in;
        this.header = header;
        this.above = new Prediction[columns * PER_EDGE];
        Arrays.fill(above, Prediction.MEAN);
    }

    void startRow() {
        Arrays.fill(left, Prediction.MEAN);
    }

    void read(Macroblock block) throws IOException {
        block.segment = segment();
        block.empty = header.skip() != LossyHeader.NEVER && in.bit(header.skip());
        block.split = !in.bit(145);
        if (block.split) {
            readBlocks(block);
        } else {
            block.luma = luma();
            Arrays.fill(left, block.luma);
            Arrays.fill(above, block.column * PER_EDGE, (block.column + 1) * PER_EDGE, block.luma);
        }
        block.chroma = chroma();
    }

    private int segment() throws IOException {
        int[] map = header.segmentation().map();
        if (map.length == 0) {
            return 0;
        }
        return in.bit(map[0]) ? (in.bit(map[2]) ? 3 : 2) : (in.bit(map[1]) ? 1 : 0);
    }

    private Prediction luma() throws IOException {
        if (in.bit(156)) {
            return in.bit(128) ? Prediction.TRUE_MOTION : Prediction.HORIZONTAL;
        }
        return in.bit(163) ? Prediction.VERTICAL : Prediction.MEAN;
    }

    private Prediction chroma() throws IOException {
        if (!in.bit(142)) {
            return Prediction.MEAN;
        }
        if (!in.bit(114)) {
            return Prediction.VERTICAL;
        }
        return in.bit(183) ? Prediction.TRUE_MOTION : Prediction.HORIZONTAL;
    }

    private void readBlocks(Macroblock block) throws IOException {
        for (int i = 0; i < Macroblock.LUMA_BLOCKS; i++) {
            int column = block.column * PER_EDGE + i % PER_EDGE;
            int row = i / PER_EDGE;
            Prediction prediction = small(above[column], left[row]);
            block.blocks[i] = prediction;
            above[column] = prediction;
            left[row] = prediction;
        }
    }

    private Prediction small(Prediction up, Prediction beside) throws IOException {
        if (!branch(up, beside, 0)) {
            return Prediction.MEAN;
        }
        if (!branch(up, beside, 1)) {
            return Prediction.TRUE_MOTION;
        }
        if (!branch(up, beside, 2)) {
            return Prediction.VERTICAL;
        }
        return branch(up, beside, 3) ? leaning(up, beside) : upright(up, beside);
    }

    private Prediction upright(Prediction up, Prediction beside) throws IOException {
        if (!branch(up, beside, 4)) {
            return Prediction.HORIZONTAL;
        }
        return branch(up, beside, 5) ? Prediction.VERTICAL_RIGHT : Prediction.RIGHT_DOWN;
    }

    private Prediction leaning(Prediction up, Prediction beside) throws IOException {
        if (!branch(up, beside, 6)) {
            return Prediction.LEFT_DOWN;
        }
        if (!branch(up, beside, 7)) {
            return Prediction.VERTICAL_LEFT;
        }
        return branch(up, beside, 8) ? Prediction.HORIZONTAL_UP : Prediction.HORIZONTAL_DOWN;
    }

    private boolean branch(Prediction up, Prediction beside, int node) throws IOException {
        return in.bit(Probabilities.ofPrediction(up, beside, node));
    }
}
