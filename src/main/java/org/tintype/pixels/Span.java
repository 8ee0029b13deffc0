package org.tintype.pixels;

/**
 * The pixels along one edge of the original that a result is made of: those that lie inside of what is to be seen, so that
 * nothing of what lies beside it shows through. Where there are more than four for one pixel of the result, means of
 * neighbours stand for them, of which at least two are left for one.
 *
 * @param from the first of them
 * @param to the one behind the last
 * @param cell how many of them become one by their mean
 * @param start where the result begins, in cells from the first one
 * @param length how many cells the result covers
 */
record Span(int from, int to, int cell, double start, double length) {

    private static final double ROUNDING = 1e-6;

    /** Cells that are left for a pixel of the result: the filter then still sees what would become an alias. */
    private static final int LEFT = 2;

    /**
     * Looks for the pixels.
     *
     * @param start of what is to be seen, in pixels
     * @param length of what is to be seen, in pixels
     * @param available pixels along the edge
     * @param results pixels of the result
     */
    static Span of(double start, double length, int available, int results) {
        int from = Math.min((int) Math.ceil(start - ROUNDING), available - 1);
        boolean reachesTheEnd = start + length > available - 1 + ROUNDING;
        int to = reachesTheEnd ? available : (int) Math.floor(start + length + ROUNDING);
        if (to <= from) {
            from = Math.min((int) (start + length / 2), available - 1);
            to = from + 1;
        }
        int cell = (int) Math.max(1, length / results / LEFT);
        return new Span(from, to, cell, (start - from) / cell, length / cell);
    }

    /** Returns how many cells there are; the last one may be smaller. */
    int cells() {
        return (to - from + cell - 1) / cell;
    }

    /** Returns how many pixels a cell has. */
    int cellLength(int index) {
        return Math.min(cell, to - from - index * cell);
    }
}
