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

    /**
     * Returns the pixels turned upright; exact, every pixel is moved and none is changed.
     *
     * @param stored pixels as they stand in the file
     */
    public Bitmap upright(Bitmap stored) {
        int width = stored.width();
        int height = stored.height();
        return switch (this) {
            case UPRIGHT -> stored;
            case MIRRORED -> moved(stored, width - 1, -1, width);
            case UPSIDE_DOWN -> moved(stored, width * height - 1, -1, -width);
            case MIRRORED_UPSIDE_DOWN -> moved(stored, width * (height - 1), 1, -width);
            case TRANSPOSED -> moved(stored, 0, width, 1);
            case TURNED_LEFT -> moved(stored, width * (height - 1), -width, 1);
            case TRANSVERSED -> moved(stored, width * height - 1, -width, -1);
            case TURNED_RIGHT -> moved(stored, width - 1, width, -1);
        };
    }

    /** Reads the source from pixel {@code first}, one step a column and another a row of the result. */
    private Bitmap moved(Bitmap source, int first, int columnStep, int rowStep) {
        int width = swapsEdges() ? source.height() : source.width();
        int height = swapsEdges() ? source.width() : source.height();
        int bands = source.bands();
        byte[] result = new byte[source.data().length];
        int to = 0;
        for (int y = 0; y < height; y++) {
            int from = (first + y * rowStep) * bands;
            for (int x = 0; x < width; x++, from += columnStep * bands) {
                for (int band = 0; band < bands; band++) {
                    result[to++] = source.data()[from + band];
                }
            }
        }
        return new Bitmap(width, height, bands, result);
    }
}
