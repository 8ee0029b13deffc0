package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;

/**
 * Sharpens by what a Gaussian blur takes away: to every colour its difference from the blurred one is added once, and what
 * leaves the range of 8 bits is cut off. Alpha stays as it is.
 *
 * <p>Needs the memory of a {@link GaussianBlur}.
 *
 * @see <a href="https://homepages.inf.ed.ac.uk/rbf/HIPR2/unsharp.htm">Fisher et al.: HIPR2, Unsharp filter</a>
 */
public final class UnsharpMask {

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 10;

    private UnsharpMask() {}

    /**
     * Returns the picture sharpened.
     *
     * @param picture RGB or RGBA
     * @param sigma the standard deviation of the blur in pixels, 0.1 to 10
     */
    public static Bitmap apply(Bitmap picture, double sigma) {
        if (!(sigma >= SMALLEST && sigma <= LARGEST)) {
            throw new IllegalArgumentException("a sharpening of " + sigma + " pixels");
        }
        byte[] original = picture.data();
        // Nobody else has seen the blurred pixels, so they may become the sharp ones.
        Bitmap result = GaussianBlur.blurred(picture, sigma);
        int length = picture.width() * picture.bands();
        for (int from = 0; from < original.length; from += length) {
            Checkpoint.pass();
            sharpen(original, result.data(), from, from + length);
        }
        if (Alpha.isIn(picture)) {
            for (int i = 3; i < original.length; i += 4) {
                result.data()[i] = original[i];
            }
        }
        return result;
    }

    private static void sharpen(byte[] original, byte[] blurred, int from, int to) {
        for (int i = from; i < to; i++) {
            int sharp = 2 * (original[i] & 0xFF) - (blurred[i] & 0xFF);
            blurred[i] = (byte) Math.max(0, Math.min(255, sharp));
        }
    }
}
