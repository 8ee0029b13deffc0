package org.tintype.transform.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;

/** Pictures that a pipeline is planned for, and pixels to go through it. */
final class Pictures {

    private Pictures() {}

    static EncodedPicture still(int width, int height) {
        return of(width, height, Orientation.UPRIGHT, 1);
    }

    static EncodedPicture of(int width, int height, Orientation orientation, int frames) {
        Format format = frames > 1 ? Format.GIF : Format.PNG;
        return new EncodedPicture(
                Path.of("picture"), format, width, height, Samples.RGB, orientation, Optional.empty(), frames);
    }

    /** Returns random pixels, always the same ones for a size. */
    static Bitmap pixels(Size size, int bands) {
        byte[] data = new byte[size.width() * size.height() * bands];
        new Random(size.width() * 31L + size.height()).nextBytes(data);
        return new Bitmap(size.width(), size.height(), bands, data);
    }

    /** Returns pixels of one colour. */
    static Bitmap plain(int width, int height, int... color) {
        byte[] data = new byte[width * height * color.length];
        for (int at = 0; at < data.length; at++) {
            data[at] = (byte) color[at % color.length];
        }
        return new Bitmap(width, height, color.length, data);
    }

    /** Returns the components of a pixel. */
    static int[] pixel(Bitmap picture, int x, int y) {
        int[] color = new int[picture.bands()];
        for (int band = 0; band < color.length; band++) {
            color[band] = picture.data()[(y * picture.width() + x) * picture.bands() + band] & 0xff;
        }
        return color;
    }
}
