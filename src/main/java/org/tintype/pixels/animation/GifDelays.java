package org.tintype.pixels.animation;

import java.util.ArrayList;
import java.util.List;

/**
 * From milliseconds to hundredths of a second, such that an animation of many frames is as long as it was. A frame of more
 * than 10 ms never gets less than 20, since viewers show what has 10 or less for 100; what that adds is not taken away
 * from other frames.
 */
final class GifDelays {

    private static final int HUNDREDTH = 10;
    private static final int LEAST_KEPT = 2;
    private static final int MOST = 0xFFFF;

    /** What the frames so far should have been longer, in milliseconds. */
    private long owed;

    /** Returns the delay of the next frame; more than one where it has to be written several times to be seen so long. */
    List<Integer> next(long millis) {
        long wanted = millis + owed;
        long hundredths = Math.max(0, Math.floorDiv(wanted + HUNDREDTH / 2, HUNDREDTH));
        if (millis > HUNDREDTH && hundredths < LEAST_KEPT) {
            hundredths = LEAST_KEPT;
        }
        owed = Math.max(-HUNDREDTH / 2, wanted - hundredths * HUNDREDTH);
        List<Integer> delays = new ArrayList<>();
        for (; hundredths > MOST; hundredths -= MOST) {
            delays.add(MOST);
        }
        delays.add((int) hundredths);
        return delays;
    }
}
