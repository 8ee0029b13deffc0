package org.tintype.intake.webp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import org.tintype.pixels.webp.Extent;

/**
 * Writes chunks.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.3">RFC 9649, 2.3</a>
 */
final class WebpOutput {

    /** The type and the length. */
    static final int CHUNK_HEAD = 8;

    private static final int PIECE = 64 * 1024;

    private final OutputStream out;
    private final byte[] piece = new byte[PIECE];

    WebpOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns how many bytes a chunk takes with its head and filling. */
    static long chunkLength(long data) {
        return CHUNK_HEAD + data + (data & 1);
    }

    /** Writes the head of a chunk. */
    void begin(int type, long length) throws IOException {
        number(type, 4);
        number(length, 4);
    }

    /** Writes the filling behind a chunk of this length. */
    void end(long length) throws IOException {
        number(0, (int) (length & 1));
    }

    /** Writes a whole chunk. */
    void chunk(int type, byte[] data) throws IOException {
        begin(type, data.length);
        out.write(data);
        end(data.length);
    }

    /** Writes a number in so many bytes, the lowest first. */
    void number(long number, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            out.write((int) (number >> (8 * i)));
        }
    }

    /** Copies bytes of a file. */
    void copy(RandomAccessFile file, Extent extent) throws IOException {
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
