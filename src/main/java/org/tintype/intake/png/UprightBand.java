package org.tintype.intake.png;

import org.tintype.pixels.Orientation;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.Pass;
import org.tintype.pixels.png.PixelData;

/**
 * Some lines of a PNG turned upright, gathered from all of its stored pixels. A pixel takes as many bytes as it has, and
 * one where it has less.
 */
final class UprightBand implements PixelData.Lines {

    private final ImageHeader stored;
    private final boolean swaps;
    private final boolean mirrorsX;
    private final boolean mirrorsY;
    private final int first;
    private final int rows;
    private final int width;
    private final int pixelBytes;
    private final byte[] pixels;

    /**
     * @param stored the header of the pixels as they are stored
     * @param first line of the upright picture
     * @param rows lines of the upright picture
     */
    UprightBand(ImageHeader stored, Orientation orientation, int first, int rows) {
        this.stored = stored;
        this.swaps = orientation.swapsEdges();
        this.mirrorsX = switch (orientation) {
            case MIRRORED, UPSIDE_DOWN, TRANSVERSED, TURNED_RIGHT -> true;
            case UPRIGHT, MIRRORED_UPSIDE_DOWN, TRANSPOSED, TURNED_LEFT -> false;
        };
        this.mirrorsY = switch (orientation) {
            case UPSIDE_DOWN, MIRRORED_UPSIDE_DOWN, TURNED_LEFT, TRANSVERSED -> true;
            case UPRIGHT, MIRRORED, TRANSPOSED, TURNED_RIGHT -> false;
        };
        this.first = first;
        this.rows = rows;
        this.width = swaps ? stored.height() : stored.width();
        this.pixelBytes = pixelBytes(stored);
        this.pixels = new byte[Math.multiplyExact(Math.multiplyExact(rows, width), pixelBytes)];
    }

    /** Returns how many bytes a pixel takes here. */
    static int pixelBytes(ImageHeader image) {
        return Math.max(1, image.bitsPerPixel() / 8);
    }

    @Override
    public void take(Pass pass, int y, byte[] line) {
        int storedY = pass.y() + y * pass.yStep();
        int acrossY = mirrorsY ? stored.height() - 1 - storedY : storedY;
        if (!swaps && !holds(acrossY)) {
            return;
        }
        for (int i = 0; i < pass.width(); i++) {
            int storedX = pass.x() + i * pass.xStep();
            int acrossX = mirrorsX ? stored.width() - 1 - storedX : storedX;
            int row = swaps ? acrossX : acrossY;
            if (holds(row)) {
                int column = swaps ? acrossY : acrossX;
                put(line, i, ((row - first) * width + column) * pixelBytes);
            }
        }
    }

    int rows() {
        return rows;
    }

    /** Copies the bytes of a line, by its number in the band. */
    void copy(int row, byte[] target, int to) {
        int length = width * pixelBytes;
        System.arraycopy(pixels, row * length, target, to, length);
    }

    private boolean holds(int row) {
        return row >= first && row - first < rows;
    }

    private void put(byte[] line, int index, int to) {
        int bits = stored.bitsPerPixel();
        if (bits >= 8) {
            int from = 1 + index * pixelBytes;
            for (int i = 0; i < pixelBytes; i++) {
                pixels[to + i] = line[from + i];
            }
        } else {
            int bit = index * bits;
            pixels[to] = (byte) (((line[1 + bit / 8] & 0xFF) >> (8 - bits - bit % 8)) & ((1 << bits) - 1));
        }
    }
}
