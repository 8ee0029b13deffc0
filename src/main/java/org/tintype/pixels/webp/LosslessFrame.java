package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.tintype.pixels.DamagedPicture;

/**
 * A lossless frame.
 *
 * @param width in pixels
 * @param height in pixels
 * @param transparent whether some pixels are, as the encoder says
 * @param data the transforms, codes and pixels
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.4">RFC 9649, 3.4</a>
 */
public record LosslessFrame(int width, int height, boolean transparent, Extent data) {

    /** The signature and the size. */
    public static final int HEAD = 5;

    public static final int SIGNATURE = 0x2F;

    /** Bits of each edge, of which 1 is taken away. */
    private static final int SIZE_BITS = 14;

    private static final int SIZE = (1 << SIZE_BITS) - 1;

    /** @throws DamagedPicture if it is none */
    static LosslessFrame open(RandomAccessFile file, Extent chunk) throws IOException {
        FilePart in = new FilePart(file, chunk);
        boolean signed = in.number(1) == SIGNATURE;
        int head = (int) in.number(4);
        int version = head >>> (2 * SIZE_BITS + 1);
        if (!signed || version != 0) {
            throw new DamagedPicture("The WebP is damaged: the header of its lossless data is wrong.");
        }
        return new LosslessFrame(
                1 + (head & SIZE),
                1 + ((head >> SIZE_BITS) & SIZE),
                ((head >> (2 * SIZE_BITS)) & 1) == 1,
                new Extent(chunk.from() + HEAD, chunk.to()));
    }

    /** Returns what stands behind the signature. */
    public int head() {
        return (width - 1) | (height - 1) << SIZE_BITS | (transparent ? 1 : 0) << (2 * SIZE_BITS);
    }

    /**
     * Reads all of the frame's data.
     *
     * @return the data without what lies behind the last pixel
     * @throws DamagedPicture if any of it is missing
     */
    public Extent check(RandomAccessFile file) throws IOException {
        return check(file, data, width, height);
    }

    /** Returns the pixels. */
    int[] pixels(RandomAccessFile file) throws IOException {
        return pixels(file, data, width, height);
    }

    static Extent check(RandomAccessFile file, Extent data, int width, int height) throws IOException {
        BitReader in = new BitReader(new FilePart(file, data));
        new LosslessReader(in).check(width, height);
        return data.first(in.used());
    }

    static int[] pixels(RandomAccessFile file, Extent data, int width, int height) throws IOException {
        return new LosslessReader(new BitReader(new FilePart(file, data))).read(width, height);
    }
}
