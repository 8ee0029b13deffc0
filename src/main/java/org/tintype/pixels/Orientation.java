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

    /** Returns the orientation that mirrors what is displayed, before width and height change places. */
    private static Orientation of(boolean swapped, boolean columns, boolean rows) {
        int mirrored = rows ? (columns ? 2 : 3) : columns ? 1 : 0;
        return values()[mirrored + (swapped ? 4 : 0)];
    }

    /** Returns whether columns of the displayed picture run against those, or the rows, that are stored. */
    private boolean mirrorsColumns() {
        int mirrored = ordinalInGroup();
        return mirrored == 1 || mirrored == 2;
    }

    private boolean mirrorsRows() {
        return ordinalInGroup() >= 2;
    }

    /** The values come in two groups of four, without and with the edges swapped: none, columns, both, rows. */
    private int ordinalInGroup() {
        return (exifValue - 1) % 4;
    }

    /** Returns whether width and height change places when the picture is turned upright. */
    public boolean swapsEdges() {
        return exifValue >= 5;
    }

    /** Returns the one orientation that turns as this one and then another one. */
    public Orientation then(Orientation next) {
        boolean swapped = swapsEdges() != next.swapsEdges();
        // An edge that changed places before is mirrored by the other bit.
        boolean flippedColumns = next.swapsEdges() ? mirrorsRows() : mirrorsColumns();
        boolean flippedRows = next.swapsEdges() ? mirrorsColumns() : mirrorsRows();
        return of(swapped, flippedColumns != next.mirrorsColumns(), flippedRows != next.mirrorsRows());
    }

    /**
     * Returns where a part of what is displayed lies among the stored pixels.
     *
     * @param part of what is displayed, in pixels of {@code displayed}
     * @param displayed the size of what is displayed
     * @param of which part of the stored pixels that is
     */
    Area stored(Area part, Size displayed, Area of) {
        double left = part.x() / displayed.width();
        double top = part.y() / displayed.height();
        double width = part.width() / displayed.width();
        double height = part.height() / displayed.height();
        double x = mirrorsColumns() ? 1 - left - width : left;
        double y = mirrorsRows() ? 1 - top - height : top;
        Area share = swapsEdges()
                ? new Area(notBelowZero(y), notBelowZero(x), height, width)
                : new Area(notBelowZero(x), notBelowZero(y), width, height);
        return new Area(
                of.x() + share.x() * of.width(),
                of.y() + share.y() * of.height(),
                share.width() * of.width(),
                share.height() * of.height());
    }

    private static double notBelowZero(double value) {
        return Math.max(0, value); // A rounding error may make it so.
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
