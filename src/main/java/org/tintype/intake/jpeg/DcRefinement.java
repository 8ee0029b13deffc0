package org.tintype.intake.jpeg;

import java.io.IOException;

/**
 * A scan that brings one more bit of every DC coefficient, without any code.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.2.1</a>
 */
final class DcRefinement implements ScanDecoder {

    private final int blocksOfAnMcu;

    DcRefinement(int blocksOfAnMcu) {
        this.blocksOfAnMcu = blocksOfAnMcu;
    }

    @Override
    public int pass(EntropyBits bits, int position, int mcus) throws IOException {
        int at = position;
        for (int mcu = 0; mcu < mcus; mcu++) {
            at = bits.require(at) + blocksOfAnMcu;
        }
        return at;
    }
}
