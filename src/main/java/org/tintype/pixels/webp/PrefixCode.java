package org.tintype.pixels.webp;

import java.io.IOException;
import java.util.Arrays;
import org.tintype.pixels.DamagedPicture;

/**
 * A canonical prefix code of lossless data, as a table of what the next bits mean: first by up to eight bits, and for
 * longer codes in a second table by the bits behind them. The table of a short code is small, because there may be
 * thousands.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.7.2">RFC 9649, 3.7.2</a>
 */
final class PrefixCode {

    private static final int LONGEST = 15;
    private static final int MOST_ROOT = 8;
    private static final int LENGTH_BITS = 4;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private static final int[] LENGTH_ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int REPEAT_LENGTH = 16;
    private static final int REPEAT_ZERO = 17;
    private static final int USUAL_LENGTH = 8;

    /** A symbol and its length; or, below zero, the place of a second table and how many bits it goes by. */
    private final int[] table;

    private final int rootBits;

    private PrefixCode(int[] table, int rootBits) {
        this.table = table;
        this.rootBits = rootBits;
    }

    /** Reads a code for the symbols from 0 on. */
    static PrefixCode read(BitReader in, int symbols) throws IOException {
        return in.flag() ? readSimple(in, symbols) : of(readLengths(in, symbols));
    }

    /** Reads the next symbol. */
    int symbol(BitReader in) throws IOException {
        int next = (int) in.peek(LONGEST);
        int entry = table[next & ((1 << rootBits) - 1)];
        if (entry < 0) {
            int second = ~entry;
            int mask = (1 << (second & LENGTH_MASK)) - 1;
            entry = table[(second >> LENGTH_BITS) + ((next >> rootBits) & mask)];
        }
        in.drop(entry & LENGTH_MASK);
        return entry >> LENGTH_BITS;
    }

    private static PrefixCode readSimple(BitReader in, int symbols) throws IOException {
        boolean two = in.flag();
        int first = in.number(in.flag() ? 8 : 1);
        int second = two ? in.number(8) : first;
        if (first >= symbols || second >= symbols || (two && first == second)) {
            throw damaged();
        }
        return two
                ? new PrefixCode(new int[] {entry(first, 1), entry(second, 1)}, 1)
                : new PrefixCode(new int[] {entry(first, 0)}, 0);
    }

    private static byte[] readLengths(BitReader in, int symbols) throws IOException {
        byte[] lengthLengths = new byte[LENGTH_ORDER.length];
        int count = 4 + in.number(4);
        for (int i = 0; i < count; i++) {
            lengthLengths[LENGTH_ORDER[i]] = (byte) in.number(3);
        }
        PrefixCode lengthCode = of(lengthLengths);
        int left = in.flag() ? 2 + in.number(2 + 2 * in.number(3)) : symbols;
        byte[] lengths = new byte[symbols];
        int previous = USUAL_LENGTH;
        int filled = 0;
        for (; filled < symbols && left > 0; left--) {
            int length = lengthCode.symbol(in);
            if (length < REPEAT_LENGTH) {
                lengths[filled++] = (byte) length;
                previous = length == 0 ? previous : length;
                continue;
            }
            int repeated = length == REPEAT_LENGTH
                    ? 3 + in.number(2)
                    : length == REPEAT_ZERO ? 3 + in.number(3) : 11 + in.number(7);
            if (filled + repeated > symbols) {
                throw damaged();
            }
            Arrays.fill(lengths, filled, filled + repeated, (byte) (length == REPEAT_LENGTH ? previous : 0));
            filled += repeated;
        }
        return lengths;
    }

    /**
     * Makes the code of these lengths; 0 is for symbols that do not occur.
     *
     * @throws DamagedPicture if there is not exactly one such code
     */
    private static PrefixCode of(byte[] lengths) {
        int[] next = firstCodes(lengths);
        if (next.length == 0) {
            return single(lengths);
        }
        int rootBits = Math.min(MOST_ROOT, longest(lengths));
        int[] codes = new int[lengths.length];
        int[] longer = new int[1 << rootBits];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
                int root = codes[symbol] & (longer.length - 1);
                longer[root] = Math.max(longer[root], length - rootBits);
            }
        }
        return new PrefixCode(filled(lengths, codes, longer, rootBits), rootBits);
    }

    private static int longest(byte[] lengths) {
        int longest = 0;
        for (byte length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** Returns the first code of each length; nothing where there is but one symbol. */
    private static int[] firstCodes(byte[] lengths) {
        int[] counts = new int[LONGEST + 1];
        int used = 0;
        for (byte length : lengths) {
            if (length > 0) {
                counts[length]++;
                used++;
            }
        }
        if (used == 1) {
            return new int[0];
        }
        int[] first = new int[LONGEST + 1];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = (code + counts[length - 1]) << 1;
            first[length] = code;
        }
        if (code + counts[LONGEST] != 1 << LONGEST) {
            throw damaged();
        }
        return first;
    }

    /** The only symbol takes no bits at all. */
    private static PrefixCode single(byte[] lengths) {
        int symbol = 0;
        while (lengths[symbol] == 0) {
            symbol++;
        }
        return new PrefixCode(new int[] {entry(symbol, 0)}, 0);
    }

    /** @param longer how many bits more the longest code takes that begins with each root */
    private static int[] filled(byte[] lengths, int[] codes, int[] longer, int rootBits) {
        int[] places = new int[longer.length];
        int size = longer.length;
        for (int root = 0; root < longer.length; root++) {
            places[root] = size;
            size += longer[root] > 0 ? 1 << longer[root] : 0;
        }
        int[] table = new int[size];
        for (int root = 0; root < longer.length; root++) {
            if (longer[root] > 0) {
                table[root] = ~entry(places[root], longer[root]);
            }
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > rootBits) {
                int root = codes[symbol] & (longer.length - 1);
                int end = places[root] + (1 << longer[root]);
                for (int i = places[root] + (codes[symbol] >> rootBits); i < end; i += 1 << (length - rootBits)) {
                    table[i] = entry(symbol, length);
                }
            } else if (length > 0) {
                for (int i = codes[symbol]; i < longer.length; i += 1 << length) {
                    table[i] = entry(symbol, length);
                }
            }
        }
        return table;
    }

    private static int entry(int value, int length) {
        return (value << LENGTH_BITS) | length;
    }

    private static DamagedPicture damaged() {
        return new DamagedPicture("The WebP is damaged: a prefix code is wrong.");
    }
}
