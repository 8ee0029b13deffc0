package org.tintype.pixels.webp;

import java.io.IOException;

/**
 * What stands in front of the macroblocks of a lossy frame, at the beginning of its first partition.
 *
 * @param segmentation parts of the frame with a strength of quantization and filter of their own
 * @param filter the loop filter
 * @param logPartitions binary logarithm of the number of partitions that hold the coefficients
 * @param quantizers strengths of quantization
 * @param probabilities of the coefficients
 * @param skip probability that a macroblock has coefficients; {@link #NEVER} where macroblocks do not say whether they have
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-19.2">RFC 6386, 9.2 to 9.11 and 19.2</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record LossyHeader(
        Segmentation segmentation,
        Filter filter,
        int logPartitions,
        Quantizers quantizers,
        int[] probabilities,
        int skip) {

    static final int NEVER = -1;

    /**
     * What the segments differ in.
     *
     * @param map probabilities of the tree that tells a macroblock's segment; empty where all are of the first one
     * @param absolute whether the values stand for themselves, and not for a difference from those of the frame
     * @param quantizer of each segment
     * @param strength of each segment's loop filter
     * @param enabled whether there are any
     */
    record Segmentation(boolean enabled, int[] map, boolean absolute, int[] quantizer, int[] strength) {

        private static final int SEGMENTS = 4;
        private static final int NODES = 3;

        private static Segmentation read(BoolReader in) throws IOException {
            int[] quantizer = new int[SEGMENTS];
            int[] strength = new int[SEGMENTS];
            if (!in.flag()) {
                return new Segmentation(false, new int[0], false, quantizer, strength);
            }
            boolean mapped = in.flag();
            boolean absolute = false;
            if (in.flag()) {
                absolute = in.flag();
                for (int i = 0; i < SEGMENTS; i++) {
                    quantizer[i] = in.optionalSigned(7);
                }
                for (int i = 0; i < SEGMENTS; i++) {
                    strength[i] = in.optionalSigned(6);
                }
            }
            int[] map = new int[mapped ? NODES : 0];
            for (int i = 0; i < map.length; i++) {
                map[i] = in.flag() ? in.number(8) : 255;
            }
            return new Segmentation(true, map, absolute, quantizer, strength);
        }
    }

    /**
     * The loop filter.
     *
     * @param simple whether it is the one that leaves chroma alone
     * @param level how strong it is; 0 for no filter
     * @param sharpness how much of the picture's own edges it keeps
     * @param intraDelta what is added to the level, as all macroblocks are predicted within the frame
     * @param splitDelta what is added where the macroblock is split
     */
    record Filter(boolean simple, int level, int sharpness, int intraDelta, int splitDelta) {

        private static final int DELTAS = 4;

        private static Filter read(BoolReader in) throws IOException {
            boolean simple = in.flag();
            int level = in.number(6);
            int sharpness = in.number(3);
            int[] deltas = new int[2 * DELTAS];
            boolean adjusted = in.flag();
            if (adjusted && in.flag()) {
                for (int i = 0; i < deltas.length; i++) {
                    deltas[i] = in.optionalSigned(6);
                }
            }
            // The others are for frames that depend on earlier ones.
            return new Filter(simple, level, sharpness, deltas[0], deltas[DELTAS]);
        }
    }

    static LossyHeader read(BoolReader in) throws IOException {
        in.flag(); // colour space: there is but one
        in.flag(); // whether clamping may be left out, which changes nothing
        Segmentation segmentation = Segmentation.read(in);
        Filter filter = Filter.read(in);
        int logPartitions = in.number(2);
        Quantizers quantizers = Quantizers.read(in);
        in.flag(); // whether the probabilities hold for later frames
        int[] probabilities = Probabilities.read(in);
        int skip = in.flag() ? in.number(8) : NEVER;
        return new LossyHeader(segmentation, filter, logPartitions, quantizers, probabilities, skip);
    }
}
