package org.tintype.pixels.webp;

/** The decoded pixels of a frame, row by row. */
public interface PixelRows {

    /**
     * Puts a row of pixels down.
     *
     * @param y from 0 at the top
     * @param row takes as many pixels as the frame is wide: alpha, red, green and blue, from the highest byte down
     */
    void read(int y, int[] row);
}
