package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.tintype.pixels.DamagedPicture;

/**
 * How transparent the pixels of a lossy frame are.
 *
 * @param lossless whether the values are coded as the green of lossless data; else they stand there as they are
 * @param filter 0 for the values themselves, or how they are predicted: 1 from the left, 2 from above, 3 from both
 * @param reduced whether the encoder has taken away some of the values; a hint for smoothing, which nobody has to follow
 * @param data the values
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7.1.2">RFC 9649, 2.7.1.2</a>
 */
public record AlphaPlane(boolean lossless, int filter, boolean reduced, Extent data) {

    /** The byte in front of the values. */
    public static final int HEAD = 1;

    private static final int MOST_METHOD = 1;

    /** @throws DamagedPicture if it is none */
    static AlphaPlane open(RandomAccessFile file, Extent chunk) throws IOException {
        int head = (int) new FilePart(file, chunk).number(1);
        int method = head & 3;
        int preprocessing = (head >> 4) & 3;
        if (method > MOST_METHOD || preprocessing > 1) {
            throw new DamagedPicture("The WebP is damaged: the header of its transparency is wrong.");
        }
        return new AlphaPlane(
                method == MOST_METHOD,
                (head >> 2) & 3,
                preprocessing == 1,
                new Extent(chunk.from() + HEAD, chunk.to()));
    }

    /** Returns the byte in front of the values. */
    public int head() {
        return (lossless ? 1 : 0) | filter << 2 | (reduced ? 1 : 0) << 4;
    }

    /**
     * Reads all of the data.
     *
     * @return the data without what lies behind the last value
     * @throws DamagedPicture if any of it is missing
     */
    public Extent check(RandomAccessFile file, int width, int height) throws IOException {
        if (lossless) {
            return LosslessFrame.check(file, data, width, height);
        }
        long size = (long) width * height;
        if (data.length() < size) {
            throw FilePart.truncated();
        }
        return data.first(size);
    }

    /** Returns the values, from left to right and top to bottom; 255 is opaque. */
    byte[] values(RandomAccessFile file, int width, int height) throws IOException {
        byte[] values = lossless ? greens(file, width, height) : new FilePart(file, data).bytes(width * height);
        for (int y = 0; y < height; y++) {
            unfilter(values, y * width, width);
        }
        return values;
    }

    private byte[] greens(RandomAccessFile file, int width, int height) throws IOException {
        int[] argb = LosslessFrame.pixels(file, data, width, height);
        byte[] values = new byte[argb.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (argb[i] >> 8);
        }
        return values;
    }

    private void unfilter(byte[] values, int row, int width) {
        boolean firstRow = row == 0;
        switch (filter) {
            case 1 -> {
                values[row] += firstRow ? 0 : values[row - width];
                addLeft(values, row, width);
            }
            case 2 -> {
                if (firstRow) {
                    addLeft(values, row, width);
                } else {
                    for (int i = row; i < row + width; i++) {
                        values[i] += values[i - width];
                    }
                }
            }
            case 3 -> {
                if (firstRow) {
                    addLeft(values, row, width);
                } else {
                    values[row] += values[row - width];
                    addGradient(values, row, width);
                }
            }
            default -> {
                // The values themselves.
            }
        }
    }

    private static void addLeft(byte[] values, int row, int width) {
        for (int i = row + 1; i < row + width; i++) {
            values[i] += values[i - 1];
        }
    }

    private static void addGradient(byte[] values, int row, int width) {
        for (int i = row + 1; i < row + width; i++) {
            int expected = (values[i - 1] & 0xFF) + (values[i - width] & 0xFF) - (values[i - width - 1] & 0xFF);
            values[i] += (byte) Math.max(0, Math.min(255, expected));
        }
    }
}
