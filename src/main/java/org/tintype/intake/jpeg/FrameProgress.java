package org.tintype.intake.jpeg;

import java.util.Arrays;
import org.tintype.pixels.DamagedPicture;

/**
 * What the scans of a frame have brought so far: every bit of every coefficient has to come, once and in order.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.1.1 (spectral selection and successive
 *     approximation)</a>
 */
final class FrameProgress {

    private static final byte NOTHING_YET = -1;

    /** For each component and coefficient, the lowest bits that no scan has brought. */
    private final byte[][] lacking;

    FrameProgress(int components) {
        lacking = new byte[components][ScanHeader.COEFFICIENTS];
        for (byte[] component : lacking) {
            Arrays.fill(component, NOTHING_YET);
        }
    }

    /** Returns whether no scan has brought anything of a component. */
    boolean isUntouched(int component) {
        return lacking[component][0] == NOTHING_YET;
    }

    /**
     * Takes in a scan.
     *
     * @throws DamagedPicture if it does not go on where the others have ended
     */
    void begin(ScanHeader scan) {
        int before = scan.isFirst() ? NOTHING_YET : scan.high();
        for (ScanHeader.Part part : scan.parts()) {
            byte[] component = lacking[part.component()];
            if (!scan.hasDc() && isUntouched(part.component())) {
                throw contradiction();
            }
            for (int i = scan.first(); i <= scan.last(); i++) {
                if (component[i] != before) {
                    throw contradiction();
                }
                component[i] = (byte) scan.low();
            }
        }
    }

    /** Refuses a picture that ends between two scans: it would decode without a warning, only grey or coarse. */
    void requireComplete() {
        for (byte[] component : lacking) {
            for (byte bits : component) {
                if (bits != 0) {
                    throw new DamagedPicture("The JPEG is damaged: scans are missing at its end.");
                }
            }
        }
    }

    private static DamagedPicture contradiction() {
        return new DamagedPicture("The JPEG is damaged: its scans contradict each other.");
    }
}
