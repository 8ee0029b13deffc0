package org.tintype.pixels.leptonica;

import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixSetSpp;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.tintype.pixels.Area;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;

/**
 * Pixels in native memory, as Leptonica holds them: rows of 32-bit words in which the first component stands in the
 * highest bits; a word is one pixel of red, green, blue and alpha, or four of grey.
 */
final class NativePicture implements AutoCloseable {

    private static final int RGBA_DEPTH = 32;
    private static final int GRAY_DEPTH = 8;

    private final PIX pix;
    private final Size size;
    private final boolean gray;
    private final boolean transparent;
    private final int wordsPerRow;
    private final IntPointer words;

    /** @param pix of depth 8 without a palette, or of depth 32; is freed by {@link #close} */
    NativePicture(PIX pix) {
        this.pix = pix;
        this.size = new Size(pix.w(), pix.h());
        this.gray = pix.d() == GRAY_DEPTH;
        this.transparent = pix.d() == RGBA_DEPTH && pix.spp() == 4;
        this.wordsPerRow = pix.wpl();
        this.words = pixGetData(pix);
    }

    /** Takes an RGB bitmap over into native memory, or one with alpha. */
    static NativePicture of(Bitmap rgb) {
        PIX pix = pixCreate(rgb.width(), rgb.height(), RGBA_DEPTH);
        if (pix == null) {
            throw new OutOfMemoryError("no native memory for " + rgb.width() + "x" + rgb.height() + " pixels");
        }
        boolean alpha = rgb.bands() == 4;
        if (alpha) {
            pixSetSpp(pix, 4);
        }
        NativePicture picture = new NativePicture(pix);
        int[] row = new int[picture.wordsPerRow];
        byte[] data = rgb.data();
        for (int y = 0, from = 0; y < rgb.height(); y++) {
            for (int x = 0; x < rgb.width(); x++, from += rgb.bands()) {
                row[x] = (data[from] & 0xFF) << 24 | (data[from + 1] & 0xFF) << 16 | (data[from + 2] & 0xFF) << 8;
                if (alpha) {
                    row[x] |= data[from + 3] & 0xFF;
                }
            }
            picture.words.position((long) y * picture.wordsPerRow).put(row, 0, row.length);
        }
        return picture;
    }

    PIX pix() {
        return pix;
    }

    boolean isGray() {
        return gray;
    }

    /**
     * Returns the picture reduced by area average, laid on white where it is transparent; one band if it is grey.
     *
     * @param original the size that it has in its file
     * @param reduction by which it was decoded
     */
    Bitmap reduce(Size original, int reduction, Size to) {
        int bands = gray ? 1 : 3;
        AreaAverage average = new AreaAverage(original, reduction, to, bands);
        int[] row = new int[wordsPerRow];
        byte[] pixels = new byte[size.width() * bands];
        for (int y = 0; y < size.height(); y++) {
            words.position((long) y * wordsPerRow).get(row, 0, wordsPerRow);
            if (gray) {
                unpackGray(row, pixels);
            } else if (transparent) {
                unpackOnWhite(row, pixels);
            } else {
                unpack(row, pixels);
            }
            average.add(pixels, 0);
        }
        return average.result();
    }

    /**
     * Returns what is to be seen, with its alpha where it is transparent; one band if it is grey.
     *
     * @param reduction by which it was decoded
     */
    Decoded resample(View view, int reduction) {
        Samples samples = gray ? Samples.GRAY : transparent ? Samples.RGB_ALPHA : Samples.RGB;
        Area area = new Area(
                view.area().x() / reduction,
                view.area().y() / reduction,
                view.area().width() / reduction,
                view.area().height() / reduction);
        Resampler resampler = new Resampler(area, size, view.storedSize(), samples.bands(), samples.hasAlpha());
        int[] row = new int[wordsPerRow];
        byte[] pixels = new byte[size.width() * samples.bands()];
        for (int y = resampler.firstRow(); y < resampler.endRow(); y++) {
            words.position((long) y * wordsPerRow).get(row, 0, wordsPerRow);
            if (gray) {
                unpackGray(row, pixels);
            } else if (transparent) {
                unpackWithAlpha(row, pixels);
            } else {
                unpack(row, pixels);
            }
            resampler.add(pixels, 0);
        }
        return new Decoded(resampler.result(), samples);
    }

    private static void unpackGray(int[] row, byte[] pixels) {
        for (int x = 0; x < pixels.length; x++) {
            pixels[x] = (byte) (row[x >> 2] >> (24 - 8 * (x & 3)));
        }
    }

    private static void unpack(int[] row, byte[] pixels) {
        for (int x = 0, to = 0; to < pixels.length; x++, to += 3) {
            int word = row[x];
            pixels[to] = (byte) (word >> 24);
            pixels[to + 1] = (byte) (word >> 16);
            pixels[to + 2] = (byte) (word >> 8);
        }
    }

    private static void unpackWithAlpha(int[] row, byte[] pixels) {
        for (int x = 0, to = 0; to < pixels.length; x++, to += 4) {
            int word = row[x];
            pixels[to] = (byte) (word >> 24);
            pixels[to + 1] = (byte) (word >> 16);
            pixels[to + 2] = (byte) (word >> 8);
            pixels[to + 3] = (byte) word;
        }
    }

    private static void unpackOnWhite(int[] row, byte[] pixels) {
        for (int x = 0, to = 0; to < pixels.length; x++, to += 3) {
            int word = row[x];
            int alpha = word & 0xFF;
            pixels[to] = onWhite(word >>> 24, alpha);
            pixels[to + 1] = onWhite(word >> 16 & 0xFF, alpha);
            pixels[to + 2] = onWhite(word >> 8 & 0xFF, alpha);
        }
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
    }

    @Override
    public void close() {
        pixDestroy(pix);
    }
}
