package org.tintype.pixels.jdk;

import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Samples;
import org.tintype.pixels.png.ColorType;
import org.tintype.pixels.png.ImageHeader;

/**
 * From the samples of a PNG to 8-bit grey or RGB, laid on white where they are transparent, or with their alpha beside
 * them; rounded once, at the end.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#13Alpha-channel-processing">PNG, 13.16 and 11.3.1.1 (tRNS)</a>
 */
final class PngColors {

    private static final int[] GRAY = {0};
    private static final int[] RGB = {0, 1, 2};

    private final int depth;
    private final int samples;
    private final int[] bands;
    private final int alpha;
    private final int[] transparent;
    private final byte[][] table;
    private final boolean keepsAlpha;

    private PngColors(ImageHeader header, byte[] palette, byte[] transparency, boolean keepsAlpha) {
        this.keepsAlpha = keepsAlpha;
        this.depth = header.bitDepth();
        this.samples = header.colorType().samples();
        this.bands = header.colorType().isGray() ? GRAY : RGB;
        this.alpha = header.colorType().hasAlpha() ? samples - 1 : -1;
        boolean indexed = header.colorType() == ColorType.PALETTE;
        this.transparent = indexed || alpha >= 0 ? new int[0] : words(transparency, samples, depth);
        this.table = indexed ? paletteTable(palette, transparency, keepsAlpha) : new byte[0][];
    }

    /**
     * Prepares the conversion to opaque colours, on white.
     *
     * @param palette red, green and blue of each entry
     * @param transparency by the rules of the header's colour type; empty for none
     */
    static PngColors of(ImageHeader header, byte[] palette, byte[] transparency) {
        return new PngColors(header, palette, transparency, false);
    }

    /** Prepares the conversion to colours with their alpha, where the image may have any; likewise. */
    static PngColors withAlpha(ImageHeader header, byte[] palette, byte[] transparency) {
        return new PngColors(header, palette, transparency, header.colorType().hasAlpha() || transparency.length > 0);
    }

    /** Returns what the conversion makes of a pixel. */
    Samples samples() {
        if (bands == GRAY) {
            return keepsAlpha ? Samples.GRAY_ALPHA : Samples.GRAY;
        }
        return keepsAlpha ? Samples.RGB_ALPHA : Samples.RGB;
    }

    /**
     * Converts a line of pixels.
     *
     * @param line samples from index 1 on
     * @param count pixels
     * @param target takes what {@link #samples} says
     * @param from where the first pixel goes
     * @param step from a pixel to the next one
     */
    void convert(byte[] line, int count, byte[] target, int from, int step) {
        boolean asTheyAre = alpha < 0 ? transparent.length == 0 && !keepsAlpha : keepsAlpha;
        if (depth == 8 && asTheyAre && table.length == 0 && step == samples) {
            System.arraycopy(line, 1, target, from, count * samples);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (table.length > 0) {
                System.arraycopy(entry(sample(line, i)), 0, target, from + i * step, table[0].length);
            } else {
                convertPixel(line, i * samples, target, from + i * step);
            }
        }
    }

    private void convertPixel(byte[] line, int first, byte[] target, int to) {
        long max = (1L << depth) - 1;
        long opaque = alpha >= 0 ? sample(line, first + alpha) : isTransparent(line, first) ? 0 : max;
        if (keepsAlpha) {
            for (int band : bands) {
                target[to + band] = (byte) ((sample(line, first + band) * 255L + max / 2) / max);
            }
            target[to + bands.length] = (byte) ((opaque * 255 + max / 2) / max);
            return;
        }
        for (int band : bands) {
            long onWhite = opaque == max
                    ? sample(line, first + band) * max
                    : sample(line, first + band) * opaque + max * (max - opaque);
            target[to + band] = (byte) ((onWhite * 255 + max * max / 2) / (max * max));
        }
    }

    private boolean isTransparent(byte[] line, int first) {
        for (int i = 0; i < transparent.length; i++) {
            if (sample(line, first + i) != transparent[i]) {
                return false;
            }
        }
        return transparent.length > 0;
    }

    private int sample(byte[] line, int index) {
        return switch (depth) {
            case 8 -> line[1 + index] & 0xFF;
            case 16 -> ((line[1 + 2 * index] & 0xFF) << 8) | (line[2 + 2 * index] & 0xFF);
            default -> {
                int bit = index * depth;
                yield ((line[1 + bit / 8] & 0xFF) >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
            }
        };
    }

    private byte[] entry(int index) {
        if (index >= table.length) {
            throw new DamagedPicture("The PNG is damaged: a pixel has a colour that is not in the palette.");
        }
        return table[index];
    }

    private static byte[][] paletteTable(byte[] palette, byte[] transparency, boolean keepsAlpha) {
        if (palette.length == 0 || palette.length % RGB.length != 0) {
            throw new DamagedPicture("The PNG is damaged: its palette is wrong.");
        }
        byte[][] table = new byte[palette.length / RGB.length][keepsAlpha ? RGB.length + 1 : RGB.length];
        for (int i = 0; i < table.length; i++) {
            int opaque = i < transparency.length ? transparency[i] & 0xFF : 255;
            for (int band : RGB) {
                int color = palette[i * RGB.length + band] & 0xFF;
                table[i][band] = (byte) (keepsAlpha ? color : (color * opaque + 255 * (255 - opaque) + 127) / 255);
            }
            if (keepsAlpha) {
                table[i][RGB.length] = (byte) opaque;
            }
        }
        return table;
    }

    private static int[] words(byte[] bytes, int count, int depth) {
        if (bytes.length != 2 * count) {
            return new int[0];
        }
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF)) & ((1 << depth) - 1);
        }
        return words;
    }
}
