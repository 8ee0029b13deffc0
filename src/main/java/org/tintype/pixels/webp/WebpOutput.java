package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;

/**
 * Writes chunks.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.3">RFC 9649, 2.3</a>
 */
public final class WebpOutput {

    /** The type and the length. */
    public static final int CHUNK_HEAD = 8;

    /** What the header of the extended form takes, without the head of its chunk. */
    public static final int FEATURES = 10;

    /** What the header of an animation takes, likewise. */
    public static final int ANIMATION = 6;

    /** What stands in front of the chunks of a frame, likewise. */
    public static final int FRAME_HEAD = 16;

    private static final int PIECE = 64 * 1024;

    private final OutputStream out;
    private final byte[] piece = new byte[PIECE];

    public WebpOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns how many bytes a chunk takes with its head and filling. */
    public static long chunkLength(long data) {
        return CHUNK_HEAD + data + (data & 1);
    }

    /** Writes the head of a chunk. */
    public void begin(int type, long length) throws IOException {
        number(type, 4);
        number(length, 4);
    }

    /** Writes the filling behind a chunk of this length. */
    public void end(long length) throws IOException {
        number(0, (int) (length & 1));
    }

    /** Writes a whole chunk. */
    public void chunk(int type, byte[] data) throws IOException {
        begin(type, data.length);
        out.write(data);
        end(data.length);
    }

    /** Writes the header of the extended form. */
    public void features(WebpFeatures features) throws IOException {
        begin(ChunkType.EXTENDED, FEATURES);
        number(features.flags(), 4);
        number(features.width() - 1L, 3);
        number(features.height() - 1L, 3);
    }

    /**
     * Writes how the frames are to be played.
     *
     * @param background blue, green, red and alpha, from the lowest byte up
     * @param loops how often; 0 for ever
     */
    public void animation(long background, int loops) throws IOException {
        begin(ChunkType.ANIMATION, ANIMATION);
        number(background, 4);
        number(loops, 2);
    }

    /** Writes a number in so many bytes, the lowest first. */
    public void number(long number, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            out.write((int) (number >> (8 * i)));
        }
    }

    /** Copies bytes of a file. */
    public void copy(RandomAccessFile file, Extent extent) throws IOException {
        file.seek(extent.from());
        long left = extent.length();
        while (left > 0) {
            int count = (int) Math.min(piece.length, left);
            file.readFully(piece, 0, count);
            out.write(piece, 0, count);
            left -= count;
        }
    }
}
