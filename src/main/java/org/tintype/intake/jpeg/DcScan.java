package org.tintype.intake.jpeg;

import java.io.IOException;

/**
 * A scan that brings the upper bits of the DC coefficients: their differences, coded as in a sequential scan.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.2.1</a>
 */
final class DcScan implements ScanDecoder {

    private final HuffmanTable[] tables;

    /** @param tables one for each block of an MCU */
    DcScan(HuffmanTable[] tables) {
        this.tables = tables;
    }

    @Override
    public int pass(EntropyBits bits, int position, int mcus) throws IOException {
        int at = position;
        for (int mcu = 0; mcu < mcus; mcu++) {
            for (HuffmanTable table : tables) {
                at = bits.require(at);
                int entry = table.entry(bits.at(at));
                if (entry < 0) {
                    throw bits.wrong(at);
                }
                at += HuffmanTable.bits(entry);
            }
        }
        return at;
    }
}
