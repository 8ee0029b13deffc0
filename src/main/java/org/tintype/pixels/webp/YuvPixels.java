package org.tintype.pixels.webp;

/**
 * The pixels of a lossy frame in RGB. Chroma, of which there is one sample for four pixels, is interpolated: of the four
 * samples around a pixel the nearest counts nine times, those beside it three times and the last one once.
 *
 * @param width in pixels
 * @param height in pixels
 * @param luma from 16 for black to 235 for white
 * @param blue difference of blue from luma, 128 for none
 * @param red likewise
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.5">RFC 9649, 2.5, and ITU-R BT.601</a>
 */
record YuvPixels(int width, int height, Plane luma, Plane blue, Plane red) implements PixelRows {

    private static final int FRACTION = 14;

    /** Factors in parts of 16,384: luma's range of 219 to 255, and chroma's of 224 likewise. */
    private static final int LUMA = 19_077;

    private static final int RED_OF_RED = 26_149;
    private static final int GREEN_OF_BLUE = 6_419;
    private static final int GREEN_OF_RED = 13_320;
    private static final int BLUE_OF_BLUE = 33_050;

    @Override
    public void read(int y, int[] row) {
        int near = y >> 1;
        int far = Math.max(0, Math.min((height - 1) >> 1, (y & 1) == 0 ? near - 1 : near + 1));
        int lastColumn = (width - 1) >> 1;
        for (int x = 0; x < width; x++) {
            int beside = x >> 1;
            int beyond = Math.max(0, Math.min(lastColumn, (x & 1) == 0 ? beside - 1 : beside + 1));
            int nearest = blue.at(beside, near);
            int inRow = blue.at(beyond, near);
            int inColumn = blue.at(beside, far);
            int across = blue.at(beyond, far);
            int u = mixed(blue, nearest, inRow, inColumn, across);
            int v = mixed(red, nearest, inRow, inColumn, across);
            row[x] = rgb(luma.get(luma.at(x, y)) - 16, u - 128, v - 128);
        }
    }

    private static int mixed(Plane plane, int nearest, int inRow, int inColumn, int across) {
        return (9 * plane.get(nearest) + 3 * (plane.get(inRow) + plane.get(inColumn)) + plane.get(across) + 8) >> 4;
    }

    private static int rgb(int y, int u, int v) {
        int gray = y * LUMA + (1 << (FRACTION - 1));
        int r = bounded((gray + v * RED_OF_RED) >> FRACTION);
        int g = bounded((gray - u * GREEN_OF_BLUE - v * GREEN_OF_RED) >> FRACTION);
        int b = bounded((gray + u * BLUE_OF_BLUE) >> FRACTION);
        return Argb.OPAQUE_BLACK | r << 16 | g << 8 | b;
    }

    private static int bounded(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
