package org.tintype.pixels.webp;

import java.io.IOException;

/**
 * Reads lossless data bit by bit, of each byte the least significant bit first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.3">RFC 9649, 3.3</a>
 */
final class BitReader {

    private final FilePart data;
    private long value;
    private int available;
    private long loaded;

    BitReader(FilePart data) {
        this.data = data;
    }

    /**
     * Reads a number.
     *
     * @param bits at most 32
     * @throws org.tintype.pixels.DamagedPicture if there are not as many
     */
    int number(int bits) throws IOException {
        int number = (int) (peek(bits) & ((1L << bits) - 1));
        drop(bits);
        return number;
    }

    boolean flag() throws IOException {
        return number(1) == 1;
    }

    /** Returns what comes next, in at least so many bits; what lies behind the end is 0. */
    long peek(int bits) throws IOException {
        if (available < bits) {
            load();
        }
        return value;
    }

    /**
     * Takes what {@link #peek} has shown.
     *
     * @throws org.tintype.pixels.DamagedPicture if there are not as many bits
     */
    void drop(int bits) {
        if (bits > available) {
            throw FilePart.truncated();
        }
        value >>>= bits;
        available -= bits;
    }

    /** Returns how many bytes were read, the last of them perhaps in part. */
    long used() {
        return loaded - available / 8;
    }

    private void load() throws IOException {
        while (available <= Long.SIZE - 8) {
            int next = data.next();
            if (next < 0) {
                return;
            }
            value |= (long) next << available;
            available += 8;
            loaded++;
        }
    }
}
