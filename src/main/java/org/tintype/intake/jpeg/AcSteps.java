package org.tintype.intake.jpeg;

/**
 * The AC codes of a sequential scan, several at a time: most are short, and of those that can be told from the next bits
 * at a glance it matters only how many bits they take and how many coefficients they bring together.
 */
final class AcSteps {

    /** Larger takes longer to make and falls out of the processor's nearest cache, smaller tells fewer codes. */
    private static final int GLANCE = 11;

    private final HuffmanTable table;

    /** By the next bits: the lower half of an entry, or 0 where not even one code can be told. */
    private final char[] steps = new char[1 << GLANCE];

    AcSteps(HuffmanTable table) {
        this.table = table;
        for (int next = 0; next < steps.length; next++) {
            steps[next] = (char) glance((long) next << (Long.SIZE - GLANCE));
        }
    }

    /**
     * Returns {@link HuffmanTable#bits} and {@link HuffmanTable#advance} of at least one code, the first of the next bits.
     * Of several, the last ones may already be the next block's.
     */
    int entry(long bits) {
        int entry = steps[(int) (bits >>> (Long.SIZE - GLANCE))];
        return entry != 0 ? entry : table.entry(bits);
    }

    /** Returns the table that the codes are of. */
    HuffmanTable table() {
        return table;
    }

    private int glance(long next) {
        int taken = 0;
        int advance = 0;
        while (taken < GLANCE && advance < ScanHeader.COEFFICIENTS) {
            int entry = table.entry(next << taken);
            // What is behind the glance is not known: it may be additional bits, but not those of a code.
            if (entry < 0 || taken + HuffmanTable.codeLength(entry) > GLANCE) {
                break;
            }
            taken += HuffmanTable.bits(entry);
            advance += HuffmanTable.advance(entry);
        }
        return taken | (advance << 8);
    }
}
