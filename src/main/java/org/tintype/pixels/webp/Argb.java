package org.tintype.pixels.webp;

/** Arithmetic on the four bytes of a pixel, each by itself. */
final class Argb {

    static final int OPAQUE_BLACK = 0xFF000000;

    private static final int EVEN = 0x00FF00FF;
    private static final int ODD = 0xFF00FF00;

    private Argb() {}

    /** Adds, without carrying over. */
    static int sum(int a, int b) {
        return (((a & ODD) + (b & ODD)) & ODD) | (((a & EVEN) + (b & EVEN)) & EVEN);
    }

    /** Returns the means, rounded down. */
    static int mean(int a, int b) {
        return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
    }

    /** Returns one byte of a pixel, 0 for blue to 3 for alpha. */
    static int band(int argb, int index) {
        return (argb >>> (8 * index)) & 0xFF;
    }
}
