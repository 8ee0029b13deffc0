package org.tintype.pixels.png;

/**
 * Puts on each line the filter that leaves the smallest numbers, taken as signed: what that costs is less than what it saves
 * in most pictures.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#12Filter-selection">PNG, 12.7</a>
 */
public final class AdaptiveFilter {

    private static final int FILTERS = 5;

    private final int step;
    private final byte[] filtered;

    /**
     * @param length of a line with the filter's number in front of it
     * @param step bytes from a pixel to the next one, at least 1
     */
    public AdaptiveFilter(int length, int step) {
        this.step = step;
        this.filtered = new byte[length];
    }

    /**
     * Returns a line with its filter on, good until the next line.
     *
     * @param line without filter; its first byte means nothing
     * @param above the line above, likewise; all zero for the first line
     */
    public byte[] putOn(byte[] line, byte[] above) {
        int best = best(line, above);
        LineFilter.putOn(best, line, above, step, filtered);
        return filtered;
    }

    private int best(byte[] line, byte[] above) {
        long[] sums = new long[FILTERS];
        for (int i = 1; i < line.length; i++) {
            int up = above[i] & 0xFF;
            int left = i > step ? line[i - step] & 0xFF : 0;
            sums[0] += Math.abs(line[i]);
            sums[1] += Math.abs((byte) (line[i] - left));
            sums[2] += Math.abs((byte) (line[i] - up));
            sums[3] += Math.abs((byte) (line[i] - ((left + up) >> 1)));
            sums[4] += Math.abs((byte) (line[i] - LineFilter.paeth(line, above, i, step)));
        }
        int best = 0;
        for (int filter = 1; filter < FILTERS; filter++) {
            best = sums[filter] < sums[best] ? filter : best;
        }
        return best;
    }
}
