package org.tintype.pixels;

/**
 * How stored pixels have to be turned to stand upright, as the EXIF tag {@code Orientation} (0x0112) counts it.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?CIPA_DC-008-2024-E">CIPA DC-008 (Exif), 4.6.5.1.6</a>
 */
public enum Orientation {
    UPRIGHT(1),
    MIRRORED(2),
    UPSIDE_DOWN(3),
    MIRRORED_UPSIDE_DOWN(4),
    TRANSPOSED(5),
    TURNED_LEFT(6),
    TRANSVERSED(7),
    TURNED_RIGHT(8);

    private final int exifValue;

    Orientation(int exifValue) {
        this.exifValue = exifValue;
    }

    /** Returns the orientation of a tag's value; whatever is not 1 to 8 means upright, as viewers take it. */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** Returns the tag's value, 1 to 8. */
    public int exifValue() {
        return exifValue;
    }

    /** Returns whether width and height change places when the picture is turned upright. */
    public boolean swapsEdges() {
        return exifValue >= 5;
    }
}
