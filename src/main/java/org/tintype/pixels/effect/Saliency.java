package org.tintype.pixels.effect;

import java.util.Arrays;
import org.tintype.pixels.Bitmap;

/**
 * How much each pixel of a small picture draws the eye, summed up so that any part can be asked for at once. Three things
 * count: how far a colour is from the mean of the picture (frequency-tuned saliency), how steeply the lightness changes, and
 * whether the colour may be that of skin. All are in units of CIE 1976 L*a*b*. What is below the mean of all pixels counts
 * for nothing, and what is above by the square, so that neither a wide ground nor many small things outweigh what stands out.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2009.5206596">Achanta et al.: Frequency-tuned salient region detection
 *     (2009)</a>
 * @see <a href="https://doi.org/10.1109/EURCON.2003.1248169">Kovač et al.: Human skin color clustering for face detection
 *     (2003)</a>
 * @see <a href="https://doi.org/10.1145/800031.808600">Crow: Summed-area tables for texture mapping (1984)</a>
 */
final class Saliency {

    /** What is taken away before colours are compared: noise and fine texture. */
    private static final double NOISE = 1;

    /** As much as a clear step of lightness; a face wins over a meadow, but not over everything. */
    private static final double SKIN = 20;

    private final int width;
    private final int height;

    /** What lies above and to the left of each corner of a pixel, of which there is one more in each direction. */
    private final double[] sums;

    private Saliency(int width, int height, double[] sums) {
        this.width = width;
        this.height = height;
        this.sums = sums;
    }

    /** Looks at a picture in RGB. */
    static Saliency of(Bitmap rgb) {
        LabColors sharp = LabColors.of(rgb);
        LabColors smooth = LabColors.of(GaussianBlur.apply(rgb, NOISE));
        double[] mean = sharp.mean();
        int width = rgb.width();
        int height = rgb.height();
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            int y = i / width;
            values[i] = smooth.distance(x, y, mean) + sharp.slope(x, y) + (isSkin(rgb, x, y) ? SKIN : 0);
        }
        double ground = Arrays.stream(values).sum() / values.length;
        return new Saliency(width, height, summedUp(values, ground, width, height));
    }

    private static double[] summedUp(double[] values, double ground, int width, int height) {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                double above = Math.max(0, values[y * width + x] - ground);
                row += above * above;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the sum over a part, whose edges may lie inside of pixels. */
    double sum(double left, double top, double right, double bottom) {
        return before(right, bottom) - before(left, bottom) - before(right, top) + before(left, top);
    }

    /** Inside of a pixel the sum grows evenly, so that this is exact. */
    private double before(double x, double y) {
        int column = Math.min((int) x, width - 1);
        int row = Math.min((int) y, height - 1);
        double right = x - column;
        double down = y - row;
        int corner = row * (width + 1) + column;
        double above = sums[corner] + right * (sums[corner + 1] - sums[corner]);
        int lower = corner + width + 1;
        double below = sums[lower] + right * (sums[lower + 1] - sums[lower]);
        return above + down * (below - above);
    }

    /** The rule for daylight. */
    private static boolean isSkin(Bitmap rgb, int x, int y) {
        int at = (y * rgb.width() + x) * 3;
        int red = rgb.data()[at] & 0xFF;
        int green = rgb.data()[at + 1] & 0xFF;
        int blue = rgb.data()[at + 2] & 0xFF;
        return red > 95
                && green > 40
                && blue > 20
                && red - Math.min(green, blue) > 15
                && red - green > 15
                && red > blue;
    }
}
