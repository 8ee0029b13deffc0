package org.tintype.pixels.animation;

import org.tintype.pixels.Bitmap;

/** The colours of a frame, and which of them its pixels have. */
interface FrameColors {

    /** The most that there are, with the one that stands for transparency. */
    int MOST = 256;

    /** Returns red, green and blue of each colour; nothing where all of the frame is transparent. */
    byte[] palette();

    /** Returns whether some pixels are transparent. Their index is the one behind the last colour. */
    boolean isTransparent();

    /**
     * Puts down the colours of the next row.
     *
     * @param y from 0, each row once
     * @param indices as many as the picture is wide
     */
    void index(int y, byte[] indices);

    /** Returns whether a pixel counts as opaque. */
    static boolean isOpaque(Bitmap picture, int pixel) {
        return picture.bands() == 3 || picture.data()[pixel * picture.bands() + 3] < 0;
    }
}
