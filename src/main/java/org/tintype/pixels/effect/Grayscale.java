package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;

/**
 * Takes the colour out of a picture: every pixel becomes the grey of its luminance, which is summed up in light and not in
 * the levels that stand for it. What is grey stays exactly as it is, and so does alpha.
 *
 * <p>Needs the memory of the result.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BT.709">Rec. ITU-R BT.709-6, 3.2: the shares of red, green and blue</a>
 */
public final class Grayscale {

    /** 0.2126, 0.7152 and 0.0722 of 65536: they add up to it, so that grey remains. */
    private static final int RED = 13933;

    private static final int GREEN = 46871;
    private static final int BLUE = 4732;

    private Grayscale() {}

    /**
     * Returns the picture in greys, with as many bands as it had.
     *
     * @param picture RGB or RGBA
     */
    public static Bitmap apply(Bitmap picture) {
        boolean alpha = Alpha.isIn(picture);
        byte[] data = picture.data();
        byte[] result = new byte[data.length];
        int bands = picture.bands();
        int length = picture.width() * bands;
        for (int row = 0; row < data.length; row += length) {
            Checkpoint.pass();
            for (int at = row; at < row + length; at += bands) {
                byte gray = SrgbLight.level(luminance(data[at], data[at + 1], data[at + 2]));
                result[at] = gray;
                result[at + 1] = gray;
                result[at + 2] = gray;
                if (alpha) {
                    result[at + 3] = data[at + 3];
                }
            }
        }
        return new Bitmap(picture.width(), picture.height(), bands, result);
    }

    /** Returns the light of a colour, 0 to {@link SrgbLight#WHITE}; the sum takes all 32 bits. */
    static int luminance(byte red, byte green, byte blue) {
        return (RED * SrgbLight.of(red) + GREEN * SrgbLight.of(green) + BLUE * SrgbLight.of(blue) + 32768) >>> 16;
    }
}
