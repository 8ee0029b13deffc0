package org.tintype.pixels.webp;

import java.util.Arrays;

/**
 * One component of a lossy frame: samples from 0 to 255, with the row above and the column on the left that predictions
 * take for granted.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-12.2">RFC 6386, 12.2</a>
 */
final class Plane {

    static final int ABOVE = 127;

    private static final int LEFT = 129;

    final byte[] samples;
    final int stride;
    final int width;

    Plane(int width, int height) {
        this.width = width;
        this.stride = width + 1;
        this.samples = new byte[stride * (height + 1)];
        Arrays.fill(samples, 0, stride, (byte) ABOVE);
        for (int y = 0; y < height; y++) {
            samples[at(-1, y)] = (byte) LEFT;
        }
    }

    /** Returns the place of a sample; row and column -1 are those that are taken for granted. */
    int at(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    int get(int place) {
        return samples[place] & 0xFF;
    }

    /** Puts a value down, bounded to what a sample can be. */
    void set(int place, int value) {
        samples[place] = (byte) (value < 0 ? 0 : Math.min(value, 255));
    }
}
