package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;

/** The fourth band of a picture: how much of a pixel is seen, apart from its colour. */
final class Alpha {

    static final int OPAQUE = 255;

    private Alpha() {}

    /**
     * Returns whether a picture has alpha.
     *
     * @throws IllegalArgumentException if it is neither RGB nor RGBA
     */
    static boolean isIn(Bitmap picture) {
        if (picture.bands() != 3 && picture.bands() != 4) {
            throw new IllegalArgumentException("a picture of " + picture.bands() + " bands");
        }
        return picture.bands() == 4;
    }
}
