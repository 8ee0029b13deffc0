package org.tintype.pixels.effect;

import java.util.Arrays;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;

/**
 * Makes a picture of squares of one colour each, counted from its top left corner; at the right and at the bottom they may
 * be cut. The colour is the mean of the pixels by their alpha, the alpha the mean of all; both are rounded once. A square
 * of which nothing is seen has the colour of its first pixel.
 *
 * <p>Needs the memory of the result and of a few rows.
 *
 * @see <a href="https://doi.org/10.1515/popets-2016-0047">Hill et al.: On the (in)effectiveness of mosaicing and blurring
 *     as tools for document redaction (2016), for the method and for what it does not hide</a>
 */
public final class Mosaic {

    private static final int SMALLEST = 2;
    private static final int LARGEST = 200;

    private final Bitmap picture;
    private final boolean alpha;
    private final int cell;
    private final byte[] result;

    /** For every square of a row of them: the sums of the colours and of what they were counted by. */
    private final long[] sums;

    private Mosaic(Bitmap picture, int cell) {
        this.picture = picture;
        this.alpha = Alpha.isIn(picture);
        this.cell = cell;
        this.result = new byte[picture.data().length];
        this.sums = new long[(picture.width() + cell - 1) / cell * 4];
    }

    /**
     * Returns the picture in squares.
     *
     * @param picture RGB or RGBA
     * @param cell the edge of a square in pixels, 2 to 200
     */
    public static Bitmap apply(Bitmap picture, int cell) {
        if (cell < SMALLEST || cell > LARGEST) {
            throw new IllegalArgumentException("a mosaic of " + cell + " pixels");
        }
        Mosaic mosaic = new Mosaic(picture, cell);
        for (int top = 0; top < picture.height(); top += cell) {
            mosaic.lay(top, Math.min(cell, picture.height() - top));
        }
        return new Bitmap(picture.width(), picture.height(), picture.bands(), mosaic.result);
    }

    private void lay(int top, int rows) {
        int length = picture.width() * picture.bands();
        Arrays.fill(sums, 0);
        for (int y = top; y < top + rows; y++) {
            Checkpoint.pass();
            addRow(y * length);
        }
        int first = top * length;
        drawRow(first, rows);
        for (int y = 1; y < rows; y++) {
            System.arraycopy(result, first, result, first + y * length, length);
        }
    }

    private void addRow(int from) {
        byte[] data = picture.data();
        int bands = picture.bands();
        int at = from;
        for (int left = 0, square = 0; left < picture.width(); left += cell, square += 4) {
            int right = Math.min(left + cell, picture.width());
            int red = 0;
            int green = 0;
            int blue = 0;
            int seen = 0;
            for (int x = left; x < right; x++, at += bands) {
                int weight = alpha ? data[at + 3] & 0xFF : 1;
                red += (data[at] & 0xFF) * weight;
                green += (data[at + 1] & 0xFF) * weight;
                blue += (data[at + 2] & 0xFF) * weight;
                seen += weight;
            }
            sums[square] += red;
            sums[square + 1] += green;
            sums[square + 2] += blue;
            sums[square + 3] += seen;
        }
    }

    private void drawRow(int first, int rows) {
        int bands = picture.bands();
        byte[] color = new byte[bands];
        for (int left = 0, square = 0; left < picture.width(); left += cell, square += 4) {
            int right = Math.min(left + cell, picture.width());
            long seen = sums[square + 3];
            for (int band = 0; band < 3; band++) {
                color[band] = seen == 0 ? picture.data()[first + left * bands + band] : mean(sums[square + band], seen);
            }
            if (alpha) {
                color[3] = mean(seen, (long) (right - left) * rows);
            }
            for (int at = left * bands; at < right * bands; at++) {
                result[first + at] = color[at % bands];
            }
        }
    }

    private static byte mean(long sum, long count) {
        return (byte) ((sum + count / 2) / count);
    }
}
