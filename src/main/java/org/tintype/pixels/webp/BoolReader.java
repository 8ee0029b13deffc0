package org.tintype.pixels.webp;

import java.io.IOException;

/**
 * The boolean entropy decoder of lossy data: an arithmetic decoder for bits of known probability.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-7">RFC 6386, 7</a>
 */
final class BoolReader {

    /** More than this would not leave room for another byte in the value. */
    private static final int MOST_SPARE = 40;

    private final FilePart data;
    private long loaded;

    /** The window into the data: as many bits as {@code spare} and eight. */
    private long value;

    private int spare = -8;
    private int range = 255;

    BoolReader(FilePart data) {
        this.data = data;
    }

    /**
     * Reads a bit.
     *
     * @param probability that it is not set, of 256
     * @throws org.tintype.pixels.DamagedPicture if the data ends
     */
    boolean bit(int probability) throws IOException {
        if (spare < 0) {
            load();
        }
        int split = 1 + (((range - 1) * probability) >> 8);
        long bound = (long) split << spare;
        boolean set = value >= bound;
        if (set) {
            value -= bound;
            range -= split;
        } else {
            range = split;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range <<= shift;
        spare -= shift;
        return set;
    }

    /** Reads a bit that is as likely set as not. */
    boolean flag() throws IOException {
        return bit(128);
    }

    /** Reads a number of so many bits, the highest first. */
    int number(int bits) throws IOException {
        int number = 0;
        for (int i = 0; i < bits; i++) {
            number = (number << 1) | (flag() ? 1 : 0);
        }
        return number;
    }

    /** Reads a number of so many bits, and its sign behind it. */
    int signed(int bits) throws IOException {
        int number = number(bits);
        return flag() ? -number : number;
    }

    /** Reads a signed number where a flag says that there is one; else it is 0. */
    int optionalSigned(int bits) throws IOException {
        return flag() ? signed(bits) : 0;
    }

    /** Returns how many bytes of the data had a say in the bits read. */
    long used() {
        return Math.min(loaded, loaded - Math.floorDiv(spare, 8));
    }

    private void load() throws IOException {
        int next = data.next();
        if (next < 0) {
            throw FilePart.truncated();
        }
        while (next >= 0) {
            value = (value << 8) | next;
            spare += 8;
            loaded++;
            if (spare > MOST_SPARE) {
                return;
            }
            next = data.next();
        }
    }
}
