package org.tintype.intake.jpeg;

import java.io.IOException;

/**
 * A scan that brings one more bit of a band of one component's AC coefficients: a correction bit for each that is not
 * zero so far, and codes for those that this bit is the first of.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.2.3, figure G.7</a>
 */
final class AcRefinement implements ScanDecoder {

    private final HuffmanTable table;
    private final long band;
    private final NonZero nonZero;
    private int block;

    /** How many blocks, from the next on, the last run of ends leaves with nothing but correction bits. */
    private int ended;

    /**
     * @param scan tells the band
     * @param nonZero knows what the scans before have brought, and is told what this one adds
     */
    AcRefinement(HuffmanTable table, ScanHeader scan, NonZero nonZero) {
        this.table = table;
        this.band = (-1L << scan.first()) & (-1L >>> (ScanHeader.COEFFICIENTS - 1 - scan.last()));
        this.nonZero = nonZero;
    }

    @Override
    public int pass(EntropyBits bits, int position, int mcus) throws IOException {
        int at = position;
        int behind = block + mcus;
        while (block < behind) {
            at = bits.require(at);
            if (ended > 0) {
                at += Long.bitCount(nonZero.of(block) & band);
                ended--;
            } else {
                at = coded(bits, at);
            }
            block++;
        }
        if (ended > 0) {
            throw bits.wrong(at);
        }
        return at;
    }

    private int coded(EntropyBits bits, int position) {
        int at = position;
        long before = nonZero.of(block) & band;
        long left = band;
        long brought = 0;
        while (left != 0) {
            long next = bits.at(at);
            int entry = table.entry(next);
            if (entry < 0) {
                throw bits.wrong(at);
            }
            at += HuffmanTable.bits(entry);
            if (HuffmanTable.advance(entry) >= HuffmanTable.END_OF_BLOCK) {
                ended = HuffmanTable.endedBlocks(entry, next) - 1;
                at += Long.bitCount(before & left);
                break;
            }
            long zeros = left & ~before;
            for (int i = HuffmanTable.advance(entry); i > 1; i--) {
                zeros &= zeros - 1;
            }
            long target = Long.lowestOneBit(zeros);
            // A coefficient whose first bit this is can only be 1 or -1.
            if (target == 0 || HuffmanTable.size(entry) > 1) {
                throw bits.wrong(at);
            }
            at += Long.bitCount(before & left & (target - 1));
            left &= -target << 1;
            brought |= HuffmanTable.size(entry) == 1 ? target : 0;
        }
        nonZero.add(block, brought);
        return at;
    }
}
