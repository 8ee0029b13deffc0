package org.tintype.intake.jpeg;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A scan that brings all coefficients of its blocks.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, F.1.2 and F.2.2, figures F.12 and F.13</a>
 */
final class SequentialScan implements ScanDecoder {

    private final HuffmanTable[] dc;
    private final AcSteps[] steps;

    /**
     * @param dc the tables of the DC differences, one for each block of an MCU
     * @param ac the tables of the AC coefficients, likewise
     */
    SequentialScan(HuffmanTable[] dc, HuffmanTable[] ac) {
        this.dc = dc;
        Map<HuffmanTable, AcSteps> made = new HashMap<>();
        this.steps = Arrays.stream(ac)
                .map(table -> made.computeIfAbsent(table, AcSteps::new))
                .toArray(AcSteps[]::new);
    }

    @Override
    public int pass(EntropyBits bits, int position, int mcus) throws IOException {
        int at = position;
        for (int mcu = 0; mcu < mcus; mcu++) {
            for (int block = 0; block < dc.length; block++) {
                at = block(bits, bits.require(at), dc[block], steps[block]);
            }
        }
        return at;
    }

    private static int block(EntropyBits bits, int position, HuffmanTable dc, AcSteps ac) {
        long next = bits.at(position);
        int difference = dc.entry(next);
        if (difference < 0) {
            throw bits.wrong(position);
        }
        next <<= HuffmanTable.bits(difference);
        int at = position + HuffmanTable.bits(difference);
        int coefficient = 1;
        int from;
        int reached;
        while (true) {
            // Two steps are at most 53 bits, so every other time there are still enough.
            from = at;
            reached = coefficient;
            int steps = ac.entry(next);
            at += HuffmanTable.bits(steps);
            coefficient += HuffmanTable.advance(steps);
            if (coefficient >= ScanHeader.COEFFICIENTS) {
                break;
            }
            next = bits.at(at);
            from = at;
            reached = coefficient;
            steps = ac.entry(next);
            at += HuffmanTable.bits(steps);
            coefficient += HuffmanTable.advance(steps);
            if (coefficient >= ScanHeader.COEFFICIENTS) {
                break;
            }
            next <<= HuffmanTable.bits(steps);
        }
        return isWhole(coefficient) ? at : rest(bits, from, reached, ac.table());
    }

    /** Goes on code by code: of those seen at a glance, the last ones may belong to the next block. */
    private static int rest(EntropyBits bits, int position, int reached, HuffmanTable ac) {
        int at = position;
        int coefficient = reached;
        while (coefficient < ScanHeader.COEFFICIENTS) {
            int entry = ac.entry(bits.at(at));
            at += HuffmanTable.bits(entry);
            coefficient += HuffmanTable.advance(entry);
        }
        if (!isWhole(coefficient)) {
            throw bits.wrong(at);
        }
        return at;
    }

    private static boolean isWhole(int coefficient) {
        return coefficient == ScanHeader.COEFFICIENTS
                || (coefficient >= HuffmanTable.END_OF_BLOCK && coefficient < HuffmanTable.END_OF_BLOCKS);
    }
}
