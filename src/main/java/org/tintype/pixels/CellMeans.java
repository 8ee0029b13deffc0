package org.tintype.pixels;

import java.util.Arrays;

/**
 * Rows of pixels to means over cells of them, which a {@link Resampler} goes on from. Colours are weighted by their alpha;
 * they come out multiplied with it. Means are whole numbers with {@value #EXTRA} bits below those of a byte.
 */
final class CellMeans {

    static final int EXTRA = 6;

    private final Span columns;
    private final Span rows;
    private final int bands;
    private final boolean alpha;
    private final int[] sums;
    private final int[] means;
    private int rowsOfCell;
    private int cellRows;

    CellMeans(Span columns, Span rows, int bands, boolean alpha) {
        this.columns = columns;
        this.rows = rows;
        this.bands = bands;
        this.alpha = alpha;
        this.sums = new int[columns.cells() * bands];
        this.means = new int[columns.cells() * bands];
    }

    /**
     * Takes the next row.
     *
     * @param offset where in the array the first pixel of the first cell is
     * @return whether a row of cells ends with it
     */
    boolean add(byte[] pixels, int offset) {
        if (alpha) {
            addWithAlpha(pixels, offset);
        } else {
            addPlain(pixels, offset);
        }
        rowsOfCell++;
        if (rowsOfCell < rows.cellLength(cellRows)) {
            return false;
        }
        endCells();
        return true;
    }

    /** Returns the means of the row of cells that ended last, bands interleaved; the next one takes their place. */
    int[] means() {
        return means;
    }

    private void addPlain(byte[] pixels, int offset) {
        int cell = columns.cell();
        if (cell == 1) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += (pixels[offset + i] & 0xFF) << EXTRA;
            }
            return;
        }
        int at = offset;
        for (int i = 0; i < sums.length; i += bands) {
            int length = columns.cellLength(i / bands);
            for (int band = 0; band < bands; band++) {
                int sum = 0;
                for (int j = 0, from = at + band; j < length; j++, from += bands) {
                    sum += pixels[from] & 0xFF;
                }
                sums[i + band] += ((sum << EXTRA) + length / 2) / length;
            }
            at += length * bands;
        }
    }

    private void addWithAlpha(byte[] pixels, int offset) {
        int at = offset;
        for (int i = 0; i < sums.length; i += bands) {
            int length = columns.cellLength(i / bands);
            int end = at + length * bands;
            for (int band = 0; band < bands - 1; band++) {
                int sum = 0;
                for (int from = at; from < end; from += bands) {
                    int weighted = (pixels[from + band] & 0xFF) * (pixels[from + bands - 1] & 0xFF);
                    sum += (weighted << EXTRA) / 255;
                }
                sums[i + band] += sum / length;
            }
            int opaque = 0;
            for (int from = at + bands - 1; from < end; from += bands) {
                opaque += pixels[from] & 0xFF;
            }
            sums[i + bands - 1] += ((opaque << EXTRA) + length / 2) / length;
            at = end;
        }
    }

    private void endCells() {
        if (rowsOfCell == 1) {
            System.arraycopy(sums, 0, means, 0, sums.length);
        } else {
            for (int i = 0; i < sums.length; i++) {
                means[i] = (sums[i] + rowsOfCell / 2) / rowsOfCell;
            }
        }
        Arrays.fill(sums, 0);
        rowsOfCell = 0;
        cellRows++;
    }
}
