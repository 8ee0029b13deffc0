package org.tintype.pixels.webp;

/**
 * Keeps the pixels of a lossless image, and its cache of colours.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.6.3">RFC 9649, 3.6.3</a>
 */
final class PixelArray implements PixelSink {

    private static final int HASH = 0x1E35A7BD;

    private final int[] pixels;
    private final int[] cache;
    private final int shift;
    private int filled;

    /** @param cacheBits binary logarithm of the size of the cache; 0 for none */
    PixelArray(int size, int cacheBits) {
        this.pixels = new int[size];
        this.cache = new int[1 << cacheBits];
        this.shift = Integer.SIZE - cacheBits;
    }

    /** Returns the pixels, once they are all there. */
    int[] pixels() {
        return pixels;
    }

    @Override
    public void add(int argb) {
        pixels[filled++] = argb;
        remember(argb);
    }

    @Override
    public void copy(int distance, int length) {
        for (int i = 0; i < length; i++) {
            add(pixels[filled - distance]);
        }
    }

    @Override
    public void recall(int index) {
        add(cache[index]);
    }

    private void remember(int argb) {
        if (cache.length > 1) {
            cache[(HASH * argb) >>> shift] = argb;
        }
    }
}
