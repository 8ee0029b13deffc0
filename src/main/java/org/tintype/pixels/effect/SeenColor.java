package org.tintype.pixels.effect;

/**
 * Colours by what is seen of them: 255 times a level of RGB, and of RGBA 255 times the alpha and the products of colour and
 * alpha; so they fit 16 bits. Sums of them can be weighted without regard to which is which, and what one pixel becomes, it
 * is made of again without loss.
 *
 * @see <a href="https://doi.org/10.1145/800031.808606">Porter, Duff: Compositing digital images (1984), 3</a>
 */
final class SeenColor {

    private static final float LARGEST = 255 * 255;

    private final boolean alpha;

    SeenColor(boolean alpha) {
        this.alpha = alpha;
    }

    /** Reads whole pixels, as many samples as are asked for. */
    void load(byte[] data, int from, float[] samples, int to, int count) {
        if (!alpha) {
            for (int i = 0; i < count; i++) {
                samples[to + i] = (data[from + i] & 0xFF) * 255;
            }
            return;
        }
        for (int i = 0; i < count; i += 4) {
            int seen = data[from + i + 3] & 0xFF;
            samples[to + i] = (data[from + i] & 0xFF) * seen;
            samples[to + i + 1] = (data[from + i + 1] & 0xFF) * seen;
            samples[to + i + 2] = (data[from + i + 2] & 0xFF) * seen;
            samples[to + i + 3] = seen * Alpha.OPAQUE;
        }
    }

    /** Writes one pixel; what is not seen has the colour that it had in the original. */
    void store(float[] samples, int from, byte[] original, byte[] result, int to) {
        if (!alpha) {
            result[to] = level(samples[from] / 255);
            result[to + 1] = level(samples[from + 1] / 255);
            result[to + 2] = level(samples[from + 2] / 255);
            return;
        }
        byte seen = level(samples[from + 3] / Alpha.OPAQUE);
        float scale = Alpha.OPAQUE / samples[from + 3];
        for (int band = 0; band < 3; band++) {
            result[to + band] = seen == 0 ? original[to + band] : level(samples[from + band] * scale);
        }
        result[to + 3] = seen;
    }

    /** Returns a sample as 16 bits. */
    static char rounded(float sample) {
        return (char) (int) Math.max(0, Math.min(LARGEST, sample + 0.5f));
    }

    private static byte level(float value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5f)));
    }
}
