package org.tintype.pixels.png;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the samples of a PNG's pixels are, and how many bits they may have.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#6Colour-values">PNG, 6.1 and 11.2.1</a>
 */
public enum ColorType {
    GRAY(0, 1, 1, 16),
    RGB(2, 3, 8, 16),
    PALETTE(3, 1, 1, 8),
    GRAY_ALPHA(4, 2, 8, 16),
    RGB_ALPHA(6, 4, 8, 16);

    private final int code;
    private final int samples;
    private final int leastDepth;
    private final int mostDepth;

    ColorType(int code, int samples, int leastDepth, int mostDepth) {
        this.code = code;
        this.samples = samples;
        this.leastDepth = leastDepth;
        this.mostDepth = mostDepth;
    }

    /** Returns the type of a number in an image header, if it goes with the bit depth. */
    static Optional<ColorType> of(int code, int bitDepth) {
        return Arrays.stream(values())
                .filter(type -> type.code == code && type.mayHave(bitDepth))
                .findFirst();
    }

    /** Returns the number that stands for it in an image header. */
    int code() {
        return code;
    }

    /** Returns how many samples a pixel has. */
    public int samples() {
        return samples;
    }

    /** Returns whether a pixel says itself how transparent it is. */
    public boolean hasAlpha() {
        return this == GRAY_ALPHA || this == RGB_ALPHA;
    }

    /** Returns whether a pixel is nothing but a lightness, and perhaps alpha. */
    public boolean isGray() {
        return this == GRAY || this == GRAY_ALPHA;
    }

    private boolean mayHave(int bitDepth) {
        return Integer.bitCount(bitDepth) == 1 && bitDepth >= leastDepth && bitDepth <= mostDepth;
    }
}
