package org.tintype.pixels.png;

/**
 * The filters that a line of pixels went through before it was compressed. A line is the filter's number and then its
 * bytes; the line above the first one of a pass is all zero.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#9Filters">PNG, 9</a>
 */
public final class LineFilter {

    private static final int NONE = 0;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int AVERAGE = 3;
    private static final int PAETH = 4;

    private LineFilter() {}

    /** Returns whether there is a filter of this number. */
    static boolean isFilter(byte number) {
        return number >= NONE && number <= PAETH;
    }

    /**
     * Takes the filter off a line, in place.
     *
     * @param above the line above, unfiltered
     * @param step bytes from a pixel to the next one, at least 1
     */
    static void takeOff(byte[] line, byte[] above, int length, int step) {
        switch (line[0]) {
            case SUB -> {
                for (int i = 1 + step; i < length; i++) {
                    line[i] += line[i - step];
                }
            }
            case UP -> {
                for (int i = 1; i < length; i++) {
                    line[i] += above[i];
                }
            }
            case AVERAGE -> {
                for (int i = 1; i < length; i++) {
                    int left = i > step ? line[i - step] & 0xFF : 0;
                    line[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
                }
            }
            case PAETH -> {
                for (int i = 1; i < length; i++) {
                    line[i] += (byte) paeth(line, above, i, step);
                }
            }
            default -> {}
        }
    }

    /**
     * Puts the Paeth filter on a line: of the five the best one for most pictures of 8 and 16 bits a sample.
     *
     * @param above the line above, without filter
     * @param filtered where the filtered line goes
     */
    public static void putOnPaeth(byte[] line, byte[] above, int step, byte[] filtered) {
        putOn(PAETH, line, above, step, filtered);
    }

    /**
     * Puts a filter on a line.
     *
     * @param filter its number
     * @param above the line above, without filter
     * @param filtered where the filtered line goes
     */
    static void putOn(int filter, byte[] line, byte[] above, int step, byte[] filtered) {
        filtered[0] = (byte) filter;
        for (int i = 1; i < line.length; i++) {
            int left = i > step ? line[i - step] & 0xFF : 0;
            int expected =
                    switch (filter) {
                        case SUB -> left;
                        case UP -> above[i];
                        case AVERAGE -> (left + (above[i] & 0xFF)) >> 1;
                        case PAETH -> paeth(line, above, i, step);
                        default -> 0;
                    };
            filtered[i] = (byte) (line[i] - expected);
        }
    }

    static int paeth(byte[] line, byte[] above, int i, int step) {
        int up = above[i] & 0xFF;
        if (i <= step) {
            return up;
        }
        int left = line[i - step] & 0xFF;
        int corner = above[i - step] & 0xFF;
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
