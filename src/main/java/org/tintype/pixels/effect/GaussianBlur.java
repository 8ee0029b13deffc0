package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;

/**
 * Gaussian blur in sRGB. Beyond its edges a picture goes on with the pixels of the edge. With alpha the colours are blurred
 * by what is seen of them, so that colours of transparent pixels do not show; a pixel that stays wholly transparent keeps
 * its own.
 *
 * <p>Up to a standard deviation of {@value #SAMPLED_TO} pixels the Gaussian itself is taken, above it a cascade of boxes
 * that comes within 1 % of it, and takes the same time whatever the deviation. A picture of one colour stays as it is, and
 * no value leaves the range of those there were; but a colour of which less than 2 % is seen may be a level or two off.
 *
 * <p>Needs three times the memory of the picture, the result among it.
 */
public final class GaussianBlur {

    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 100;

    /** So far the exact kernel takes no more than twice the time of the cascade. */
    private static final double SAMPLED_TO = 6;

    private GaussianBlur() {}

    /**
     * Returns the picture blurred.
     *
     * @param picture RGB or RGBA
     * @param sigma the standard deviation in pixels, 0.3 to 100
     */
    public static Bitmap apply(Bitmap picture, double sigma) {
        if (!(sigma >= SMALLEST && sigma <= LARGEST)) {
            throw new IllegalArgumentException("a blur of " + sigma + " pixels");
        }
        return blurred(picture, sigma);
    }

    /** The same for any standard deviation above 0. */
    static Bitmap blurred(Bitmap picture, double sigma) {
        return SeparableFilter.apply(
                picture,
                lanes -> sigma <= SAMPLED_TO ? new SampledGaussian(sigma, lanes) : new BoxCascade(sigma, lanes));
    }
}
