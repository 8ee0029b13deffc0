package org.tintype.pixels;

/**
 * From what a file stores to the colour model that an ICC profile speaks of: grey, RGB, or CMYK with 255 for full ink.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-T.871">ITU-T T.871, 7 (YCbCr to RGB, all 256 levels)</a>
 * @see <a href="https://www.itu.int/rec/T-REC-T.872">ITU-T T.872, 6.5.3 (YCCK, inverted ink)</a>
 */
final class DeviceColor {

    private static final int FRACTION = 16;
    private static final int HALF = 1 << (FRACTION - 1);
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = fixed(0.344136);
    private static final int GREEN_CR = fixed(0.714136);
    private static final int BLUE_CB = fixed(1.772);

    private DeviceColor() {}

    static Bitmap of(Bitmap stored, Samples samples) {
        if (stored.bands() != samples.bands()) {
            throw new IllegalArgumentException(stored.bands() + " bands of " + samples);
        }
        return switch (samples) {
            case GRAY, RGB, CMYK -> stored;
            case GRAY_ALPHA, RGB_ALPHA -> throw new IllegalArgumentException(samples + " is more than colours");
            case YCBCR -> with(stored, yccToRgb(stored.data(), 3));
            case ADOBE_CMYK -> with(stored, inverted(stored.data()));
            // C is stored as 255 less red, and ink inverted: both together leave red itself as the ink.
            case ADOBE_YCCK -> with(stored, lastBandInverted(yccToRgb(stored.data(), 4)));
        };
    }

    private static Bitmap with(Bitmap stored, byte[] data) {
        return new Bitmap(stored.width(), stored.height(), stored.bands(), data);
    }

    private static byte[] yccToRgb(byte[] ycc, int bands) {
        byte[] rgb = ycc.clone();
        for (int i = 0; i < rgb.length; i += bands) {
            int luma = ((ycc[i] & 0xFF) << FRACTION) + HALF;
            int cb = (ycc[i + 1] & 0xFF) - 128;
            int cr = (ycc[i + 2] & 0xFF) - 128;
            rgb[i] = clamped(luma + RED_CR * cr);
            rgb[i + 1] = clamped(luma - GREEN_CB * cb - GREEN_CR * cr);
            rgb[i + 2] = clamped(luma + BLUE_CB * cb);
        }
        return rgb;
    }

    private static byte[] inverted(byte[] values) {
        byte[] result = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (byte) ~values[i];
        }
        return result;
    }

    private static byte[] lastBandInverted(byte[] values) {
        for (int i = 3; i < values.length; i += 4) {
            values[i] = (byte) ~values[i];
        }
        return values;
    }

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << FRACTION));
    }

    private static byte clamped(int fixedPoint) {
        return (byte) Math.max(0, Math.min(255, fixedPoint >> FRACTION));
    }
}
