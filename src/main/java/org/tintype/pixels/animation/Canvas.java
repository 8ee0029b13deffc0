package org.tintype.pixels.animation;

import java.util.Arrays;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;

/** What the frames of an animation are drawn on: RGBA, transparent at first. */
final class Canvas {

    static final int BANDS = 4;

    private final Bitmap picture;

    private Canvas(Bitmap picture) {
        this.picture = picture;
    }

    /**
     * Returns a canvas for a picture.
     *
     * @param size as the file has it now
     * @throws DamagedPicture if that is not what the header said when the limits were checked
     */
    static Canvas of(EncodedPicture source, Size size) {
        if (size.width() != source.width() || size.height() != source.height()) {
            throw new DamagedPicture("The picture is not of the size that its header says.");
        }
        int bytes = Math.multiplyExact(Math.multiplyExact(size.width(), size.height()), BANDS);
        return new Canvas(new Bitmap(size.width(), size.height(), BANDS, new byte[bytes]));
    }

    /** Returns what is on it; shared, so that it changes with the next frame. */
    Bitmap picture() {
        return picture;
    }

    /** Returns the pixels; shared. */
    byte[] rgba() {
        return picture.data();
    }

    /** Returns where the first byte of a pixel stands. */
    int offset(int x, int y) {
        return (y * picture.width() + x) * BANDS;
    }

    /** Makes a part of it transparent. */
    void clear(int x, int y, int width, int height) {
        for (int row = y; row < y + height; row++) {
            Arrays.fill(rgba(), offset(x, row), offset(x + width, row), (byte) 0);
        }
    }

    /** Returns a copy of a part of it. */
    byte[] copy(int x, int y, int width, int height) {
        byte[] part = new byte[width * height * BANDS];
        for (int row = 0; row < height; row++) {
            System.arraycopy(rgba(), offset(x, y + row), part, row * width * BANDS, width * BANDS);
        }
        return part;
    }

    /** Puts back what was copied. */
    void restore(byte[] part, int x, int y, int width, int height) {
        for (int row = 0; row < height; row++) {
            System.arraycopy(part, row * width * BANDS, rgba(), offset(x, y + row), width * BANDS);
        }
    }
}
