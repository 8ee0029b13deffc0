package org.tintype.intake.jpeg;

import java.io.IOException;

/**
 * A scan that brings the upper bits of a band of one component's AC coefficients.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.2.2</a>
 */
final class AcScan implements ScanDecoder {

    private final HuffmanTable table;
    private final int first;
    private final int last;
    private final NonZero nonZero;
    private int block;

    /**
     * @param scan tells the band
     * @param nonZero is told which coefficients this scan brings
     */
    AcScan(HuffmanTable table, ScanHeader scan, NonZero nonZero) {
        this.table = table;
        this.first = scan.first();
        this.last = scan.last();
        this.nonZero = nonZero;
    }

    @Override
    public int pass(EntropyBits bits, int position, int mcus) throws IOException {
        int at = position;
        int behind = block + mcus;
        while (block < behind) {
            at = band(bits, bits.require(at));
        }
        if (block > behind) {
            throw bits.wrong(at);
        }
        return at;
    }

    /** Steps over the codes of one block, and over the blocks that its run of ends leaves without any. */
    private int band(EntropyBits bits, int position) {
        int at = position;
        int coefficient = first;
        long brought = 0;
        int blocks = 1;
        while (coefficient <= last) {
            long next = bits.at(at);
            int entry = table.entry(next);
            if (entry < 0) {
                throw bits.wrong(at);
            }
            at += HuffmanTable.bits(entry);
            int advance = HuffmanTable.advance(entry);
            if (advance >= HuffmanTable.END_OF_BLOCK) {
                blocks = HuffmanTable.endedBlocks(entry, next);
                break;
            }
            coefficient += advance;
            if (HuffmanTable.size(entry) > 0) {
                brought |= 1L << (coefficient - 1);
            }
        }
        if (coefficient > last + 1) {
            throw bits.wrong(at);
        }
        nonZero.add(block, brought);
        block += blocks;
        return at;
    }
}
