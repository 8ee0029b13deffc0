package org.tintype.intake.jpeg;

import org.tintype.pixels.DamagedPicture;

/**
 * One Huffman table, made for stepping over coefficients rather than for their values: one look-up tells how many bits a
 * code takes together with the additional bits behind it, and how many coefficients it brings.
 *
 * <p>An entry is an int: from the lowest bit, 6 bits of {@link #bits}, 2 unused, 8 bits of {@link #advance}, 8 bits of
 * the symbol and 5 bits of the length of the code alone. It is negative where no code is, or one that has no meaning for
 * samples of 8 bits.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, C.2 (codes), F.1.2 and G.1.2 (symbols), F.2.2.3
 *     (decoding)</a>
 */
final class HuffmanTable {

    /** How far an end of block advances: from any coefficient to past the last. */
    static final int END_OF_BLOCK = 128;

    /** How far a run of several ends of block advances, which only progressive scans have, and what is no code. */
    static final int END_OF_BLOCKS = 192;

    private static final int LENGTHS = 16;
    private static final int LARGEST_DC = 11;

    /** Decoders refuse a table that has a larger one, even if it is never used. */
    private static final int LARGEST_KNOWN_DC = 15;

    private static final int LARGEST_AC = 10;
    private static final int ZERO_RUN = 0xF0;
    private static final int NO_CODE = Integer.MIN_VALUE | (END_OF_BLOCKS << 8);

    /** Nearly all codes of a picture are no longer than this. */
    private static final int NEAR = 10;

    /** By the next bits: the entry, or 0 for a code that is longer. */
    private final int[] near = new int[1 << NEAR];

    /** The entries of all codes, in the order of the codes. */
    private final int[] entries;

    /** For each length, the first 16 bits that no code of that length or a shorter one begins. */
    private final int[] limits = new int[LENGTHS + 1];

    /** For each length, what is to be added to a code for the index of its entry. */
    private final int[] offsets = new int[LENGTHS + 1];

    /**
     * Makes a table out of a DHT segment.
     *
     * @param at where its 16 numbers of codes begin; the symbols follow them, all within the segment
     * @throws DamagedPicture if the codes are more than there is room for, or no decoder knows a symbol
     */
    HuffmanTable(boolean ac, byte[] segment, int at) {
        entries = new int[symbols(segment, at)];
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LENGTHS; length++) {
            offsets[length] = index - code;
            for (int i = Byte.toUnsignedInt(segment[at + length - 1]); i > 0; i--) {
                int symbol = Byte.toUnsignedInt(segment[at + LENGTHS + index]);
                entries[index] = ac ? acEntry(symbol, length) : dcEntry(symbol, length);
                place(code, length, entries[index]);
                code++;
                index++;
            }
            // Not even the code of ones alone may be used (C.2); from there on, no longer code is free.
            if (code >= 1 << length) {
                throw new DamagedPicture("The JPEG is damaged: a Huffman table has too many codes.");
            }
            limits[length] = code << (LENGTHS - length);
            code <<= 1;
        }
    }

    /** Returns how many symbols a table has. */
    static int symbols(byte[] segment, int at) {
        int symbols = 0;
        for (int i = 0; i < LENGTHS; i++) {
            symbols += Byte.toUnsignedInt(segment[at + i]);
        }
        return symbols;
    }

    /** Returns the entry of the code that the next bits begin with, the highest first; 16 are looked at. */
    int entry(long bits) {
        int entry = near[(int) (bits >>> (Long.SIZE - NEAR))];
        return entry != 0 ? entry : farEntry((int) (bits >>> (Long.SIZE - LENGTHS)));
    }

    /** Returns how many bits a code takes with the additional bits behind it. */
    static int bits(int entry) {
        return entry & 0x3F;
    }

    /** Returns how many AC coefficients a code brings, or one of the two numbers that stand for an end. */
    static int advance(int entry) {
        return (entry >>> 8) & 0xFF;
    }

    /** Returns how many bits the code alone takes. */
    static int codeLength(int entry) {
        return (entry >>> 24) & 0x1F;
    }

    /** Returns how many bits the value of a coefficient takes, 0 where the code brings none. */
    static int size(int entry) {
        return (entry >>> 16) & 0xF;
    }

    /**
     * Returns how many blocks end with an {@link #advance} to an end of block, the one that it is in included.
     *
     * @param bits that the entry was found by
     */
    static int endedBlocks(int entry, long bits) {
        int size = (entry >>> 20) & 0xF;
        int additional = (int) (bits << codeLength(entry) >>> 1 >>> (Long.SIZE - 1 - size));
        return (1 << size) + additional;
    }

    private int farEntry(int next) {
        for (int length = NEAR + 1; length <= LENGTHS; length++) {
            if (next < limits[length]) {
                return entries[(next >>> (LENGTHS - length)) + offsets[length]];
            }
        }
        return NO_CODE;
    }

    private void place(int code, int length, int entry) {
        if (length <= NEAR && code < 1 << length) {
            int count = 1 << (NEAR - length);
            int from = code << (NEAR - length);
            for (int i = from; i < from + count; i++) {
                near[i] = entry;
            }
        }
    }

    private static int dcEntry(int size, int length) {
        if (size > LARGEST_KNOWN_DC) {
            throw new DamagedPicture("The JPEG is damaged: a Huffman table is wrong.");
        }
        return size > LARGEST_DC ? NO_CODE : pack(length + size, 0, size, length);
    }

    private static int acEntry(int symbol, int length) {
        int run = symbol >> 4;
        int size = symbol & 0xF;
        if (size > LARGEST_AC) {
            return NO_CODE;
        }
        if (size > 0 || symbol == ZERO_RUN) {
            return pack(length + size, run + 1, symbol, length);
        }
        return pack(length + run, run == 0 ? END_OF_BLOCK : END_OF_BLOCKS, symbol, length);
    }

    private static int pack(int bits, int advance, int symbol, int length) {
        return bits | (advance << 8) | (symbol << 16) | (length << 24);
    }
}
