package org.tintype.pixels.effect;

import java.util.function.IntFunction;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;

/**
 * Filters all columns of a picture and then all rows. In between samples have 16 bits, as {@link SeenColor} makes them; so
 * it takes three times the memory of the picture, the result among it.
 */
final class SeparableFilter {

    /** Lines at once: whole pixels of three and of four bands, and no more than the cache keeps for a long filter. */
    private static final int LANES = 384;

    private final byte[] data;
    private final int width;
    private final int height;
    private final int bands;
    private final SeenColor color;
    private final LaneFilter filter;
    private final char[] between;
    private final byte[] result;
    private final float[] lanes = new float[LANES];

    private SeparableFilter(Bitmap picture, LaneFilter filter) {
        this.data = picture.data();
        this.width = picture.width();
        this.height = picture.height();
        this.bands = picture.bands();
        this.color = new SeenColor(Alpha.isIn(picture));
        this.filter = filter;
        this.between = new char[data.length];
        this.result = new byte[data.length];
    }

    /**
     * Returns a picture, RGB or RGBA, filtered in both directions.
     *
     * @param filter makes one for so many lanes
     */
    static Bitmap apply(Bitmap picture, IntFunction<LaneFilter> filter) {
        SeparableFilter both = new SeparableFilter(picture, filter.apply(LANES));
        for (int from = 0; from < both.width * both.bands; from += LANES) {
            both.filterColumns(from, Math.min(LANES, both.width * both.bands - from));
        }
        int rows = LANES / both.bands;
        for (int top = 0; top < both.height; top += rows) {
            both.filterRows(top, Math.min(rows, both.height - top));
        }
        return new Bitmap(picture.width(), picture.height(), picture.bands(), both.result);
    }

    /** A sample of each lane lies beside the others. */
    private void filterColumns(int from, int count) {
        int length = width * bands;
        color.load(data, from, lanes, 0, count);
        filter.start(lanes);
        int reach = filter.reach();
        for (int y = 1; y < height + reach; y++) {
            Checkpoint.pass();
            if (y < height) {
                color.load(data, from + y * length, lanes, 0, count);
            }
            float[] filtered = filter.push(lanes);
            if (y >= reach) {
                int to = from + (y - reach) * length;
                for (int i = 0; i < count; i++) {
                    between[to + i] = SeenColor.rounded(filtered[i]);
                }
            }
        }
    }

    /** The pixels of the lanes lie below each other. */
    private void filterRows(int top, int rows) {
        gather(0, top, rows);
        filter.start(lanes);
        int reach = filter.reach();
        for (int x = 1; x < width + reach; x++) {
            Checkpoint.pass();
            if (x < width) {
                gather(x, top, rows);
            }
            float[] filtered = filter.push(lanes);
            if (x >= reach) {
                for (int i = 0; i < rows; i++) {
                    int to = ((top + i) * width + x - reach) * bands;
                    color.store(filtered, i * bands, data, result, to);
                }
            }
        }
    }

    private void gather(int x, int top, int rows) {
        for (int i = 0, lane = 0; i < rows; i++) {
            int from = ((top + i) * width + x) * bands;
            for (int band = 0; band < bands; band++) {
                lanes[lane++] = between[from + band];
            }
        }
    }
}
