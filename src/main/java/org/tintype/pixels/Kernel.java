package org.tintype.pixels;

import java.util.Arrays;

/**
 * Lanczos' windowed sinc of three lobes along one edge: which of the original's pixels make up each pixel of the result, and
 * with which weights. Beyond the ends the outermost pixel goes on. All weights of a pixel together are exactly one, so that
 * what is uniform stays as it is.
 *
 * @see <a href="https://doi.org/10.1175/1520-0450(1979)018%3C1016:LFIOAT%3E2.0.CO;2">C. E. Duchon, Lanczos Filtering in One
 *     and Two Dimensions, 1979</a>
 */
final class Kernel {

    /** Weights are parts of 4,096. */
    static final int FRACTION = 12;

    private static final int LOBES = 3;
    private static final int ONE = 1 << FRACTION;

    private final int[] first;
    private final int[][] weights;

    /**
     * Computes the weights.
     *
     * @param available how many pixels the original has
     * @param start where among them the result begins
     * @param length how many of them the result covers
     * @param results how many pixels the result has
     */
    Kernel(int available, double start, double length, int results) {
        this.first = new int[results];
        this.weights = new int[results][];
        double step = length / results;
        double stretch = Math.max(1, step);
        for (int i = 0; i < results; i++) {
            double center = start + (i + 0.5) * step - 0.5;
            int from = (int) Math.ceil(center - LOBES * stretch);
            int to = (int) Math.floor(center + LOBES * stretch);
            int least = clamped(from, available);
            double[] exact = new double[clamped(to, available) - least + 1];
            for (int j = from; j <= to; j++) {
                exact[clamped(j, available) - least] += lanczos((j - center) / stretch);
            }
            put(i, least, exact);
        }
    }

    /** Returns the first of the original's pixels that count for one of the result. */
    int first(int result) {
        return first[result];
    }

    /** Returns the last of the original's pixels that count for one of the result. */
    int last(int result) {
        return first[result] + weights[result].length - 1;
    }

    /** Returns what each pixel counts, from the first to the last one; not a copy. */
    int[] weights(int result) {
        return weights[result];
    }

    /** Returns how many of the original's last pixels have to be kept, where those of the result are made in their order. */
    int reach() {
        int reach = 0;
        int latest = 0;
        for (int i = 0; i < first.length; i++) {
            latest = Math.max(latest, last(i));
            reach = Math.max(reach, latest - first[i] + 1);
        }
        return reach;
    }

    private void put(int result, int least, double[] exact) {
        double sum = Arrays.stream(exact).sum();
        int[] rounded = new int[exact.length];
        int missing = ONE;
        int heaviest = 0;
        for (int j = 0; j < exact.length; j++) {
            rounded[j] = (int) Math.round(exact[j] / sum * ONE);
            missing -= rounded[j];
            heaviest = rounded[j] > rounded[heaviest] ? j : heaviest;
        }
        rounded[heaviest] += missing;
        int from = 0;
        while (rounded[from] == 0) {
            from++;
        }
        int to = rounded.length;
        while (rounded[to - 1] == 0) {
            to--;
        }
        first[result] = least + from;
        weights[result] = Arrays.copyOfRange(rounded, from, to);
    }

    private static int clamped(int index, int available) {
        return Math.max(0, Math.min(available - 1, index));
    }

    private static double lanczos(double x) {
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        return sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        double angle = Math.PI * x;
        return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
    }
}
