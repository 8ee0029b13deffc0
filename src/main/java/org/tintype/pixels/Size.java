package org.tintype.pixels;

/**
 * The size of a picture in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Size(int width, int height) {

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a size of " + width + "x" + height);
        }
    }

    /**
     * Returns this size reduced so that its long edge is {@code edge}, the other one rounded to the nearest pixel and at
     * least 1; or this size itself where it fits already.
     */
    public Size within(int edge) {
        if (edge < 1) {
            throw new IllegalArgumentException("an edge of " + edge);
        }
        int longEdge = Math.max(width, height);
        return longEdge <= edge ? this : new Size(scaled(width, edge, longEdge), scaled(height, edge, longEdge));
    }

    private static int scaled(int length, int numerator, int denominator) {
        return (int) Math.max(1, (2L * length * numerator + denominator) / (2L * denominator));
    }
}
