package org.tintype.transform;

/** Exact rounding of lengths in proportion to each other. */
final class Proportion {

    private Proportion() {}

    /** Returns {@code value * numerator / denominator}, rounded to the nearest whole number, a half upwards. */
    static long rounded(long value, long numerator, long denominator) {
        return (2 * value * numerator + denominator) / (2 * denominator);
    }

    /** Returns a length in pixels, rounded, at least 1. */
    static int pixels(int length, int numerator, int denominator) {
        return Math.toIntExact(Math.max(1, rounded(length, numerator, denominator)));
    }
}
