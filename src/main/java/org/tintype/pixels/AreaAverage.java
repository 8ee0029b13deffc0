package org.tintype.pixels;

import java.util.Arrays;

/**
 * Reduces pixels by area average: every pixel of the result is the mean of the area of the original that it covers, and
 * a pixel that lies on a border counts for both sides by the part that is in each. Nothing of the original is left out,
 * so fine patterns become their mean instead of an alias.
 *
 * <p>All weights are whole numbers: a source pixel is {@code to} units long and a result pixel {@code from} units, so
 * the result is exact and rounded once. The original comes row by row, so that all of it is never needed at once; it may
 * also come reduced already, as decoders of JPEG hand it out.
 */
public final class AreaAverage {

    private final Size from;
    private final int cell;
    private final Size to;
    private final int bands;
    private final byte[] result;

    /** The weighted sums of the columns, over the rows that the row of the result at hand covers. */
    private final int[] columns;

    private int rowOfResult;
    private int missing;
    private int rowsLeft;

    /**
     * Begins a reduction.
     *
     * @param from the size of the original
     * @param to the size of the result, in neither direction larger than the source
     * @param bands components a pixel, interleaved, 8 bits each
     */
    public AreaAverage(Size from, Size to, int bands) {
        this(from, 1, to, bands);
    }

    /**
     * Begins a reduction of what a decoder has reduced before.
     *
     * @param from the size of the original
     * @param cell how many of the original's pixels, across and down, are one of those that come; at the right and at the
     *     bottom it may be fewer
     * @param to the size of the result, in neither direction larger than what comes
     * @param bands components a pixel, interleaved, 8 bits each
     */
    public AreaAverage(Size from, int cell, Size to, int bands) {
        if (to.width() > cells(from.width(), cell) || to.height() > cells(from.height(), cell)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is not a reduction");
        }
        this.from = from;
        this.cell = cell;
        this.to = to;
        this.bands = bands;
        this.result = new byte[to.width() * to.height() * bands];
        this.columns = new int[cells(from.width(), cell) * bands];
        this.missing = from.height();
        this.rowsLeft = from.height();
    }

    /**
     * Reduces pixels that are all there. Where the sizes are the same, the result shares the source's array.
     *
     * @param source {@code from.width() * from.height() * bands} bytes, rows without padding; only read
     */
    public static Bitmap reduce(byte[] source, Size from, Size to, int bands) {
        if (from.equals(to)) {
            return new Bitmap(to.width(), to.height(), bands, source);
        }
        AreaAverage average = new AreaAverage(from, to, bands);
        for (int row = 0; row < from.height(); row++) {
            average.add(source, row * from.width() * bands);
        }
        return average.result();
    }

    /**
     * Takes the next row, from top to bottom.
     *
     * @param pixels is only read
     * @param offset where in the array the row begins
     */
    public void add(byte[] pixels, int offset) {
        if (from.equals(to)) {
            System.arraycopy(pixels, offset, result, rowOfResult * columns.length, columns.length);
            rowOfResult++;
            return;
        }
        int rows = Math.min(cell, rowsLeft);
        rowsLeft -= rows;
        int left = rows * to.height();
        while (left > 0) {
            int weight = Math.min(left, missing);
            addRow(pixels, offset, weight);
            left -= weight;
            missing -= weight;
            if (missing == 0) {
                sumAcross();
                Arrays.fill(columns, 0);
                rowOfResult++;
                missing = from.height();
            }
        }
    }

    /**
     * Returns the result.
     *
     * @throws IllegalStateException if not every row was added
     */
    public Bitmap result() {
        if (rowOfResult != to.height()) {
            throw new IllegalStateException(rowOfResult + " of " + to.height() + " rows are complete");
        }
        return new Bitmap(to.width(), to.height(), bands, result);
    }

    /** Returns how many pixels a decoder makes of an edge. */
    private static int cells(int edge, int cell) {
        return (edge + cell - 1) / cell;
    }

    private void addRow(byte[] pixels, int offset, int weight) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += (pixels[offset + i] & 0xFF) * weight;
        }
    }

    private void sumAcross() {
        long area = (long) from.width() * from.height();
        int offset = rowOfResult * to.width() * bands;
        for (int band = 0; band < bands; band++) {
            int position = band;
            int columnsLeft = from.width() - cell;
            int left = cell * to.width();
            for (int x = 0; x < to.width(); x++) {
                // 255 times the largest number of pixels does not fit an int.
                long sum = 0;
                int needed = from.width();
                while (needed > 0) {
                    if (left == 0) {
                        position += bands;
                        left = Math.min(cell, columnsLeft) * to.width();
                        columnsLeft -= cell;
                    }
                    int weight = Math.min(left, needed);
                    sum += (long) columns[position] * weight;
                    left -= weight;
                    needed -= weight;
                }
                result[offset + x * bands + band] = (byte) ((sum + area / 2) / area);
            }
        }
    }
}
