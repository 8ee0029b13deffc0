package org.tintype.pixels;

import java.util.Arrays;

/**
 * Reduces pixels by area average: every pixel of the result is the mean of the area of the original that it covers, and
 * a pixel that lies on a border counts for both sides by the part that is in each. Nothing of the original is left out,
 * so fine patterns become their mean instead of an alias.
 *
 * <p>All weights are whole numbers: a source pixel is {@code to} units long and a result pixel {@code from} units, so
 * the result is exact and rounded once.
 */
public final class AreaAverage {

    private final byte[] source;
    private final Size from;
    private final Size to;
    private final int bands;

    private AreaAverage(byte[] source, Size from, Size to, int bands) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.bands = bands;
    }

    /**
     * Reduces interleaved 8-bit pixels. Where the sizes are the same, the result shares the source's array.
     *
     * @param source {@code from.width() * from.height() * bands} bytes, rows without padding; only read
     * @param from the size of the source
     * @param to the size of the result, in neither direction larger than the source
     * @param bands components a pixel
     */
    public static Bitmap reduce(byte[] source, Size from, Size to, int bands) {
        if (to.width() > from.width() || to.height() > from.height()) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is not a reduction");
        }
        if (from.equals(to)) {
            return new Bitmap(to.width(), to.height(), bands, source);
        }
        return new Bitmap(to.width(), to.height(), bands, new AreaAverage(source, from, to, bands).reduce());
    }

    /** Rows first: that leaves the long inner loop nothing to do but multiply and add. */
    private byte[] reduce() {
        int[] down = new int[from.width() * bands];
        byte[] result = new byte[to.width() * to.height() * bands];
        int row = 0;
        int left = to.height();
        for (int y = 0; y < to.height(); y++) {
            Arrays.fill(down, 0);
            int needed = from.height();
            while (needed > 0) {
                if (left == 0) {
                    row++;
                    left = to.height();
                }
                int weight = Math.min(left, needed);
                addRow(row, weight, down);
                left -= weight;
                needed -= weight;
            }
            sumAcross(down, result, y * to.width() * bands);
        }
        return result;
    }

    private void addRow(int row, int weight, int[] down) {
        int offset = row * down.length;
        for (int i = 0; i < down.length; i++) {
            down[i] += (source[offset + i] & 0xFF) * weight;
        }
    }

    private void sumAcross(int[] down, byte[] result, int offset) {
        long area = (long) from.width() * from.height();
        for (int band = 0; band < bands; band++) {
            int position = band;
            int left = to.width();
            for (int x = 0; x < to.width(); x++) {
                // 255 times the largest number of pixels does not fit an int.
                long sum = 0;
                int needed = from.width();
                while (needed > 0) {
                    if (left == 0) {
                        position += bands;
                        left = to.width();
                    }
                    int weight = Math.min(left, needed);
                    sum += (long) down[position] * weight;
                    left -= weight;
                    needed -= weight;
                }
                result[offset + x * bands + band] = (byte) ((sum + area / 2) / area);
            }
        }
    }
}
