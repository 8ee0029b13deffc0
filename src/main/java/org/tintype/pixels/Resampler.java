package org.tintype.pixels;

import java.util.Arrays;

/**
 * Brings a part of a picture to any size, smaller or larger, with Lanczos' filter of three lobes; where it is made much
 * smaller, after means over cells of pixels, as it takes less work and shows no difference. The original comes row by row,
 * so that never all of it is needed at once. Colours are weighted by their alpha, so that what is invisible does not show.
 *
 * <p>Values are whole numbers with {@value #EXTRA} bits below that of a byte, weights such with {@link Kernel#FRACTION}; a
 * picture that keeps its size keeps its bytes.
 */
public final class Resampler {

    private static final int EXTRA = CellMeans.EXTRA;
    private static final int RGB = 3;
    private static final int OPAQUE = 255 << EXTRA;

    private final int bands;
    private final boolean alpha;
    private final Size to;
    private final Span columns;
    private final Span rows;
    private final Kernel across;
    private final Kernel down;
    private final int stride;
    private final CellMeans cells;

    /** The last rows that are resampled across already, each at the place of its number modulo their count. */
    private final int[][] kept;

    private final int[] line;
    private final byte[] result;
    private int rowsTaken;
    private int cellRows;
    private int rowsDone;

    /**
     * Begins with a picture.
     *
     * @param area what is to be seen, in pixels of what comes
     * @param source the size of what comes
     * @param to the size of the result
     * @param bands components a pixel, interleaved, 8 bits each
     * @param alpha whether the last of them is the alpha of the others, not multiplied with them
     */
    public Resampler(Area area, Size source, Size to, int bands, boolean alpha) {
        this.bands = bands;
        this.alpha = alpha;
        this.to = to;
        this.columns = Span.of(area.x(), area.width(), source.width(), to.width());
        this.rows = Span.of(area.y(), area.height(), source.height(), to.height());
        this.across = new Kernel(columns.cells(), columns.start(), columns.length(), to.width());
        this.down = new Kernel(rows.cells(), rows.start(), rows.length(), to.height());
        this.stride = Math.multiplyExact(source.width(), bands);
        this.cells = new CellMeans(columns, rows, bands, alpha);
        this.kept = new int[down.reach()][to.width() * bands];
        this.line = new int[to.width() * bands];
        this.result = new byte[Math.multiplyExact(Math.multiplyExact(to.width(), to.height()), bands)];
    }

    /**
     * Resamples pixels that are all there, RGB or RGB with alpha.
     *
     * @param source is only read
     * @param area what is to be seen
     * @param to the size of the result
     */
    public static Bitmap resample(Bitmap source, Area area, Size to) {
        Size size = new Size(source.width(), source.height());
        if (size.equals(to) && area.equals(Area.of(size))) {
            return source;
        }
        Resampler resampler = new Resampler(area, size, to, source.bands(), source.bands() == 4);
        resampler.addAll(source.data());
        return resampler.result();
    }

    /** Returns the first row that is wanted. */
    public int firstRow() {
        return rows.from();
    }

    /** Returns the row behind the last one that is wanted. */
    public int endRow() {
        return rows.to();
    }

    /**
     * Takes the next row from the first wanted one on, from top to bottom.
     *
     * @param pixels is only read
     * @param offset where in the array the row begins
     * @throws java.util.concurrent.CancellationException if nobody waits for the result any more
     */
    public void add(byte[] pixels, int offset) {
        Checkpoint.pass();
        rowsTaken++;
        if (cells.add(pixels, offset + columns.from() * bands)) {
            resampleAcross(kept[cellRows % kept.length]);
            while (rowsDone < to.height() && down.last(rowsDone) <= cellRows) {
                resampleDown();
                rowsDone++;
            }
            cellRows++;
        }
    }

    /**
     * Takes all rows that are wanted of a picture that is there whole.
     *
     * @param pixels is only read
     * @throws java.util.concurrent.CancellationException if nobody waits for the result any more
     */
    public void addAll(byte[] pixels) {
        for (int y = firstRow(); y < endRow(); y++) {
            add(pixels, y * stride);
        }
    }

    /**
     * Returns the result.
     *
     * @throws IllegalStateException if not every wanted row was added
     */
    public Bitmap result() {
        if (rowsDone != to.height()) {
            throw new IllegalStateException(rowsTaken + " of " + (rows.to() - rows.from()) + " rows are there");
        }
        return new Bitmap(to.width(), to.height(), bands, result);
    }

    private void resampleAcross(int[] target) {
        if (bands == RGB) {
            resampleRgbAcross(target);
            return;
        }
        int[] source = cells.means();
        for (int x = 0, at = 0; x < to.width(); x++, at += bands) {
            int[] weights = across.weights(x);
            int from = across.first(x) * bands;
            for (int band = 0; band < bands; band++) {
                int sum = 1 << (Kernel.FRACTION - 1);
                int value = from + band;
                for (int weight : weights) {
                    sum += weight * source[value];
                    value += bands;
                }
                target[at + band] = sum >> Kernel.FRACTION;
            }
        }
    }

    /** The same for the most frequent number of bands: each weight is read once. */
    private void resampleRgbAcross(int[] target) {
        int[] source = cells.means();
        for (int x = 0, at = 0; x < to.width(); x++, at += RGB) {
            int[] weights = across.weights(x);
            int value = across.first(x) * RGB;
            int red = 1 << (Kernel.FRACTION - 1);
            int green = red;
            int blue = red;
            for (int weight : weights) {
                red += weight * source[value];
                green += weight * source[value + 1];
                blue += weight * source[value + 2];
                value += RGB;
            }
            target[at] = red >> Kernel.FRACTION;
            target[at + 1] = green >> Kernel.FRACTION;
            target[at + 2] = blue >> Kernel.FRACTION;
        }
    }

    private void resampleDown() {
        int[] weights = down.weights(rowsDone);
        Arrays.fill(line, 1 << (Kernel.FRACTION - 1));
        for (int i = 0; i < weights.length; i++) {
            addWeighted(kept[(down.first(rowsDone) + i) % kept.length], weights[i]);
        }
        int at = rowsDone * line.length;
        if (alpha) {
            putWithAlpha(at);
        } else {
            for (int i = 0; i < line.length; i++) {
                result[at + i] = rounded(line[i] >> Kernel.FRACTION);
            }
        }
    }

    /** A loop of its own, which the compiler turns into vector instructions. */
    private void addWeighted(int[] row, int weight) {
        for (int i = 0; i < row.length; i++) {
            line[i] += row[i] * weight;
        }
    }

    private void putWithAlpha(int at) {
        for (int i = 0; i < line.length; i += bands) {
            int opaque = Math.min(OPAQUE, line[i + bands - 1] >> Kernel.FRACTION);
            byte rounded = rounded(opaque);
            if (rounded == 0) {
                continue; // Nothing to be seen: all zero.
            }
            for (int band = 0; band < bands - 1; band++) {
                int value = line[i + band] >> Kernel.FRACTION;
                result[at + i + band] = rounded((int) ((long) value * OPAQUE / opaque));
            }
            result[at + i + bands - 1] = rounded;
        }
    }

    private static byte rounded(int value) {
        int whole = (value + (1 << (EXTRA - 1))) >> EXTRA;
        return (byte) (whole < 0 ? 0 : Math.min(whole, 255));
    }
}
