package org.tintype.pixels.webp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tintype.pixels.DamagedPicture;

/**
 * Reads lossless data: transforms, prefix codes and pixels, to the last bit.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.8">RFC 9649, 3.4 to 3.8</a>
 */
final class LosslessReader {

    private static final int MOST_CACHE_BITS = 11;
    private static final int NEAR_DISTANCES = 120;

    /** Places near a pixel, the nearest first: how many rows above it, and 8 less how many columns to the left. */
    private static final String NEAR =
            "1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c58454b343c03"
                    + "5759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e78017779535d111f"
                    + "646c424e767a212f757b313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070";

    private final BitReader in;
    private final List<Transform> transforms = new ArrayList<>();

    LosslessReader(BitReader in) {
        this.in = in;
    }

    private enum Kind {
        PREDICTOR,
        COLOR,
        SUBTRACT_GREEN,
        COLOR_INDEXING
    }

    /** Reads an image without keeping its pixels. */
    void check(int width, int height) throws IOException {
        int stored = readTransforms(width, height);
        int cacheBits = readCacheBits();
        readPixels(stored, height, readCodes(stored, height, cacheBits), PixelSink.NONE);
    }

    /** Reads an image and returns its pixels, from left to right and top to bottom. */
    int[] read(int width, int height) throws IOException {
        int stored = readTransforms(width, height);
        int cacheBits = readCacheBits();
        PrefixCodes codes = readCodes(stored, height, cacheBits);
        PixelArray array = new PixelArray(stored * height, cacheBits);
        readPixels(stored, height, codes, array);
        int[] pixels = array.pixels();
        for (int i = transforms.size() - 1; i >= 0; i--) {
            pixels = transforms.get(i).undo(pixels);
        }
        return pixels;
    }

    /** Returns how many pixels a row has in the data: several may share one. */
    private int readTransforms(int width, int height) throws IOException {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        int stored = width;
        while (in.flag()) {
            Kind kind = Kind.values()[in.number(2)];
            if (!seen.add(kind)) {
                throw damaged("a transform comes twice");
            }
            switch (kind) {
                case PREDICTOR -> {
                    int bits = 2 + in.number(3);
                    transforms.add(new PredictorTransform(stored, bits, readBlocks(stored, height, bits)));
                }
                case COLOR -> {
                    int bits = 2 + in.number(3);
                    transforms.add(new ColorTransform(stored, bits, readBlocks(stored, height, bits)));
                }
                case SUBTRACT_GREEN -> transforms.add(new SubtractGreen());
                case COLOR_INDEXING -> {
                    int[] colors = readImage(1 + in.number(8), 1);
                    ColorIndexing indexing = new ColorIndexing(stored, height, colors);
                    transforms.add(indexing);
                    stored = indexing.storedWidth();
                }
            }
        }
        return stored;
    }

    private int[] readBlocks(int width, int height, int bits) throws IOException {
        return readImage(blocks(width, bits), blocks(height, bits));
    }

    /** Reads an image that serves to read another one. */
    private int[] readImage(int width, int height) throws IOException {
        int cacheBits = readCacheBits();
        PixelArray array = new PixelArray(width * height, cacheBits);
        readPixels(width, height, PrefixCodes.readOne(in, cacheSize(cacheBits)), array);
        return array.pixels();
    }

    private PrefixCodes readCodes(int width, int height, int cacheBits) throws IOException {
        if (!in.flag()) {
            return PrefixCodes.readOne(in, cacheSize(cacheBits));
        }
        int bits = 2 + in.number(3);
        int[] map = readBlocks(width, height, bits);
        return PrefixCodes.read(in, cacheSize(cacheBits), map, bits, blocks(width, bits));
    }

    private int readCacheBits() throws IOException {
        int bits = 0;
        if (in.flag()) {
            bits = in.number(4);
            if (bits < 1 || bits > MOST_CACHE_BITS) {
                throw damaged("its cache of colours is of a wrong size");
            }
        }
        return bits;
    }

    private void readPixels(int width, int height, PrefixCodes codes, PixelSink sink) throws IOException {
        int size = width * height;
        int x = 0;
        int y = 0;
        int read = 0;
        PrefixCodes.Group group = codes.at(0, 0);
        while (read < size) {
            if (codes.isBorder(x)) {
                group = codes.at(x, y);
            }
            int symbol = group.green().symbol(in);
            int count = 1;
            if (symbol < PrefixCodes.GREENS) {
                int red = group.red().symbol(in);
                int blue = group.blue().symbol(in);
                int alpha = group.alpha().symbol(in);
                sink.add((alpha << 24) | (red << 16) | (symbol << 8) | blue);
            } else if (symbol < PrefixCodes.GREENS + PrefixCodes.LENGTHS) {
                count = readExtended(symbol - PrefixCodes.GREENS);
                int distance = distance(readExtended(group.distance().symbol(in)), width);
                if (distance > read || count > size - read) {
                    throw damaged("a copy reaches out of the picture");
                }
                sink.copy(distance, count);
            } else {
                sink.recall(symbol - PrefixCodes.GREENS - PrefixCodes.LENGTHS);
            }
            read += count;
            x += count;
            if (x >= width) {
                y += x / width;
                x %= width;
                // A copy may end anywhere in a block.
                group = read < size ? codes.at(x, y) : group;
            } else if (count > 1) {
                group = codes.at(x, y);
            }
        }
    }

    /** Reads a length or a distance, of which the symbol tells the order of magnitude. */
    private int readExtended(int symbol) throws IOException {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extraBits = (symbol - 2) >> 1;
        return ((2 + (symbol & 1)) << extraBits) + in.number(extraBits) + 1;
    }

    private static int distance(int code, int width) {
        if (code > NEAR_DISTANCES) {
            return code - NEAR_DISTANCES;
        }
        int up = Character.digit(NEAR.charAt(2 * code - 2), 16);
        int left = 8 - Character.digit(NEAR.charAt(2 * code - 1), 16);
        return Math.max(1, up * width + left);
    }

    private static int cacheSize(int bits) {
        return bits == 0 ? 0 : 1 << bits;
    }

    /** Returns how many blocks of so many bits' length it takes. */
    static int blocks(int length, int bits) {
        return (length + (1 << bits) - 1) >> bits;
    }

    private static DamagedPicture damaged(String what) {
        return new DamagedPicture("The WebP is damaged: " + what + ".");
    }
}
