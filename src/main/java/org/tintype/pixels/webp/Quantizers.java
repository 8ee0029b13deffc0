package org.tintype.pixels.webp;

import java.io.IOException;

/**
 * How coarse the coefficients of a lossy frame are: indices into tables of steps.
 *
 * @param base of all; the others are differences from it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-14.1">RFC 6386, 9.6 and 14.1</a>
 */
record Quantizers(int base, int lumaDc, int meansDc, int meansAc, int chromaDc, int chromaAc) {

    private static final int MOST = 127;
    private static final int MOST_CHROMA_DC = 117;

    private static final int[] DC = {
        4, 5, 6, 7, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 17, 18, 19, 20, 20, 21, 21, 22, 22, 23, 23, 24, 25, 25,
        26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 46, 47, 48, 49, 50, 51,
        52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 76, 77, 78,
        79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 93, 95, 96, 98, 100, 101, 102, 104, 106, 108, 110, 112, 114,
        116, 118, 122, 124, 126, 128, 130, 132, 134, 136, 138, 140, 143, 145, 148, 151, 154, 157
    };

    private static final int[] AC = {
        4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 60, 62,
        64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90, 92, 94, 96, 98, 100, 102, 104, 106, 108, 110, 112, 114,
        116, 119, 122, 125, 128, 131, 134, 137, 140, 143, 146, 149, 152, 155, 158, 161, 164, 167, 170, 173, 177, 181,
        185, 189, 193, 197, 201, 205, 209, 213, 217, 221, 225, 229, 234, 239, 245, 249, 254, 259, 264, 269, 274, 279,
        284
    };

    /** The steps of the first coefficient of a block, and those of the others, for luma, the means of luma and chroma. */
    record Steps(int lumaDc, int lumaAc, int meansDc, int meansAc, int chromaDc, int chromaAc) {}

    static Quantizers read(BoolReader in) throws IOException {
        return new Quantizers(
                in.number(7),
                in.optionalSigned(4),
                in.optionalSigned(4),
                in.optionalSigned(4),
                in.optionalSigned(4),
                in.optionalSigned(4));
    }

    /** Returns the steps for a segment of the frame. */
    Steps steps(LossyHeader.Segmentation segmentation, int segment) {
        int index = segmentation.absolute() && segmentation.enabled()
                ? segmentation.quantizer()[segment]
                : base + segmentation.quantizer()[segment];
        return new Steps(
                DC[bounded(index + lumaDc, MOST)],
                AC[bounded(index, MOST)],
                DC[bounded(index + meansDc, MOST)] * 2,
                Math.max(8, AC[bounded(index + meansAc, MOST)] * 155 / 100),
                DC[bounded(index + chromaDc, MOST_CHROMA_DC)],
                AC[bounded(index + chromaAc, MOST)]);
    }

    private static int bounded(int index, int most) {
        return Math.max(0, Math.min(most, index));
    }
}
