package org.tintype.pixels.effect;

/**
 * The operator "over" with straight alpha on both sides: {@code a = A + b (1 - A)}, and colours by what is seen of each.
 * Rounded once.
 *
 * @see <a href="https://doi.org/10.1145/800031.808606">Porter, Duff: Compositing digital images (1984), 4.2</a>
 */
final class Over {

    private final boolean groundHasAlpha;
    private final double opacity;

    /**
     * Begins an overlay.
     *
     * @param groundHasAlpha whether that which lies below has four bands, or three
     * @param opacity of that which lies above, 0 to 1, times its alpha
     */
    Over(boolean groundHasAlpha, double opacity) {
        this.groundHasAlpha = groundHasAlpha;
        this.opacity = opacity;
    }

    /**
     * Lays pixels over others.
     *
     * @param above RGBA, is only read
     * @param ground is changed
     */
    void lay(byte[] above, int from, byte[] ground, int to, int pixels) {
        int bands = groundHasAlpha ? 4 : 3;
        for (int i = 0; i < pixels; i++) {
            double seen = (above[from + 4 * i + 3] & 0xFF) * opacity / Alpha.OPAQUE;
            if (seen > 0) {
                layPixel(above, from + 4 * i, seen, ground, to + bands * i);
            }
        }
    }

    private void layPixel(byte[] above, int from, double seen, byte[] ground, int to) {
        double below = 1 - seen;
        if (groundHasAlpha) {
            below *= (ground[to + 3] & 0xFF) / (double) Alpha.OPAQUE;
            ground[to + 3] = level((seen + below) * Alpha.OPAQUE);
        }
        double all = seen + below;
        for (int band = 0; band < 3; band++) {
            double sum = (above[from + band] & 0xFF) * seen + (ground[to + band] & 0xFF) * below;
            ground[to + band] = level(sum / all);
        }
    }

    private static byte level(double value) {
        return (byte) (int) (value + 0.5);
    }
}
