package org.tintype.pixels.webp;

import java.io.IOException;
import org.tintype.pixels.DamagedPicture;

/**
 * The prefix codes of a lossless image: one group of five for all of it, or several, by a map of blocks.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.7.2.2">RFC 9649, 3.6 and 3.7.2.2</a>
 */
final class PrefixCodes {

    /** Lengths of copies, whose symbols follow those of the green values. */
    static final int LENGTHS = 24;

    static final int GREENS = 256;

    private static final int VALUES = 256;
    private static final int DISTANCES = 40;

    /** A common encoder makes at most 2,600. A group takes up to 20 KB, here and in other decoders. */
    private static final int MOST_GROUPS = 4_096;

    private final Group[] groups;
    private final int[] map;
    private final int blockBits;
    private final int blocksPerRow;

    /**
     * The codes of a pixel.
     *
     * @param green also of copies, and of colours in the cache
     * @param red of a pixel whose green was a value
     * @param blue likewise
     * @param alpha likewise
     * @param distance of copies
     */
    record Group(PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {}

    private PrefixCodes(Group[] groups, int[] map, int blockBits, int blocksPerRow) {
        this.groups = groups;
        this.map = map;
        this.blockBits = blockBits;
        this.blocksPerRow = blocksPerRow;
    }

    /** Reads one group for all. */
    static PrefixCodes readOne(BitReader in, int cacheSize) throws IOException {
        return new PrefixCodes(new Group[] {readGroup(in, cacheSize)}, new int[0], 0, 0);
    }

    /**
     * Reads the groups that a map calls for.
     *
     * @param map of blocks, the group's number in red and green
     */
    static PrefixCodes read(BitReader in, int cacheSize, int[] map, int blockBits, int blocksPerRow)
            throws IOException {
        int last = 0;
        for (int i = 0; i < map.length; i++) {
            map[i] = (map[i] >> 8) & 0xFFFF;
            last = Math.max(last, map[i]);
        }
        // No encoder makes groups for nobody: they would cost a decoder far more than the file.
        if (last >= Math.min(MOST_GROUPS, map.length)) {
            throw new DamagedPicture("The WebP has " + (last + 1) + " groups of prefix codes for " + map.length
                    + " blocks; at most " + MOST_GROUPS + " are accepted.");
        }
        Group[] groups = new Group[last + 1];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = readGroup(in, cacheSize);
        }
        return new PrefixCodes(groups, map, blockBits, blocksPerRow);
    }

    /** Returns whether another group may begin at this column. */
    boolean isBorder(int x) {
        return (x & ((1 << blockBits) - 1)) == 0;
    }

    Group at(int x, int y) {
        return map.length == 0 ? groups[0] : groups[map[(y >> blockBits) * blocksPerRow + (x >> blockBits)]];
    }

    private static Group readGroup(BitReader in, int cacheSize) throws IOException {
        return new Group(
                PrefixCode.read(in, GREENS + LENGTHS + cacheSize),
                PrefixCode.read(in, VALUES),
                PrefixCode.read(in, VALUES),
                PrefixCode.read(in, VALUES),
                PrefixCode.read(in, DISTANCES));
    }
}
