package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;

/**
 * A small picture in CIE 1976 L*a*b*, where distances are about as they are seen; white is that of sRGB (D65).
 *
 * @see <a href="https://www.iso.org/standard/74166.html">ISO/CIE 11664-4:2019</a>
 */
final class LabColors {

    private final int width;
    private final int height;

    /** Three values a pixel. */
    private final double[] values;

    private LabColors(int width, int height, double[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static LabColors of(Bitmap rgb) {
        byte[] data = rgb.data();
        double[] values = new double[data.length];
        for (int at = 0; at < data.length; at += 3) {
            double red = (double) SrgbLight.of(data[at]) / SrgbLight.WHITE;
            double green = (double) SrgbLight.of(data[at + 1]) / SrgbLight.WHITE;
            double blue = (double) SrgbLight.of(data[at + 2]) / SrgbLight.WHITE;
            // The matrix of IEC 61966-2-1, its rows divided by the white.
            double x = response((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
            double y = response(0.2126 * red + 0.7152 * green + 0.0722 * blue);
            double z = response((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890);
            values[at] = 116 * y - 16;
            values[at + 1] = 500 * (x - y);
            values[at + 2] = 200 * (y - z);
        }
        return new LabColors(rgb.width(), rgb.height(), values);
    }

    /** Returns the mean of all colours. */
    double[] mean() {
        double[] mean = new double[3];
        for (int i = 0; i < values.length; i++) {
            mean[i % 3] += values[i];
        }
        for (int i = 0; i < 3; i++) {
            mean[i] /= (double) width * height;
        }
        return mean;
    }

    /** Returns how far a pixel is from a colour. */
    double distance(int x, int y, double[] color) {
        int at = (y * width + x) * 3;
        double lightness = values[at] - color[0];
        double a = values[at + 1] - color[1];
        double b = values[at + 2] - color[2];
        return Math.sqrt(lightness * lightness + a * a + b * b);
    }

    /** Returns how much the lightness changes a pixel, by central differences; at the edges the picture goes on. */
    double slope(int x, int y) {
        double across = lightness(Math.min(x + 1, width - 1), y) - lightness(Math.max(x - 1, 0), y);
        double down = lightness(x, Math.min(y + 1, height - 1)) - lightness(x, Math.max(y - 1, 0));
        return Math.sqrt(across * across + down * down) / 2;
    }

    private double lightness(int x, int y) {
        return values[(y * width + x) * 3];
    }

    private static double response(double light) {
        double knee = 6.0 / 29;
        return light > knee * knee * knee ? StrictMath.cbrt(light) : light / (3 * knee * knee) + 4.0 / 29;
    }
}
