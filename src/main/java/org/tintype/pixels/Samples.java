package org.tintype.pixels;

/**
 * What the components of a stored pixel mean. The Adobe variants hold ink inverted: 0 is full ink, 255 none.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-T.872">ITU-T T.872, 6.5.3 (APP14 marker segment)</a>
 */
public enum Samples {
    GRAY(1),
    YCBCR(3),
    RGB(3),
    CMYK(4),
    ADOBE_CMYK(4),
    ADOBE_YCCK(4),
    GRAY_ALPHA(2),
    RGB_ALPHA(4);

    private final int bands;

    Samples(int bands) {
        this.bands = bands;
    }

    /** Returns whether the last component is the alpha of the others, which are not multiplied with it. */
    public boolean hasAlpha() {
        return this == GRAY_ALPHA || this == RGB_ALPHA;
    }

    /** Returns how many components a pixel has. */
    public int bands() {
        return bands;
    }
}
