package org.tintype.pixels;

/**
 * Pixels as an engine hands them out, before they are turned upright and before any colour management.
 *
 * @param bitmap as many bands as the samples have
 * @param samples what the components of a pixel mean
 */
public record Decoded(Bitmap bitmap, Samples samples) {

    public Decoded {
        if (bitmap.bands() != samples.bands()) {
            throw new IllegalArgumentException(bitmap.bands() + " bands of " + samples);
        }
    }
}
