package org.tintype.intake.jpeg;

import java.io.IOException;

/** Steps over the codes of one scan, of whose coefficients it knows no more than where they are. */
interface ScanDecoder {

    /**
     * Steps over some MCUs, the next ones of the scan, which make up a restart interval or the whole scan.
     *
     * @param position of their first bit
     * @return the position behind their last bit
     * @throws org.tintype.pixels.DamagedPicture if they are not there
     */
    int pass(EntropyBits bits, int position, int mcus) throws IOException;
}
