package org.tintype.pixels.jdk;

import java.util.Arrays;
import org.tintype.pixels.DamagedPicture;

/**
 * The frame of a JPEG file and what its scans have brought so far (ITU-T T.81, B.2.2, B.2.3 and G.1.1.1).
 */
final class FrameProgress {

    private static final int FIXED = 6;
    private static final int PER_COMPONENT = 3;
    private static final int COEFFICIENTS = 64;
    private static final byte NOTHING_YET = -1;

    private final byte[] header;
    private final boolean progressive;

    /** For each component and coefficient, the lowest bits that no scan has brought. */
    private final byte[][] lacking;

    private FrameProgress(byte[] header, boolean progressive) {
        this.header = header;
        this.progressive = progressive;
        this.lacking = new byte[header[5] & 0xFF][COEFFICIENTS];
        for (byte[] component : lacking) {
            Arrays.fill(component, NOTHING_YET);
        }
    }

    /** Takes in a frame header, without its marker and length. */
    static FrameProgress of(byte[] header, boolean progressive) {
        if (header.length < FIXED || header.length != FIXED + (header[5] & 0xFF) * PER_COMPONENT) {
            throw JpegWalk.damaged();
        }
        return new FrameProgress(header, progressive);
    }

    int height() {
        return ((header[1] & 0xFF) << 8) | (header[2] & 0xFF);
    }

    int width() {
        return ((header[3] & 0xFF) << 8) | (header[4] & 0xFF);
    }

    int bands() {
        return lacking.length;
    }

    /**
     * Takes in a scan header, without its marker and length. A sequential one gets the only parameters it may have: some
     * cameras leave them zero, every decoder passes over that, but this one's warning would hide the next.
     */
    void beginScan(byte[] header, HuffmanTables tables) {
        int components = header.length == 0 ? 0 : header[0];
        if (components < 1 || header.length != 4 + 2 * components) {
            throw JpegWalk.damaged();
        }
        int parameters = header.length - 3;
        if (!progressive) {
            header[parameters] = 0;
            header[parameters + 1] = COEFFICIENTS - 1;
            header[parameters + 2] = 0;
        }
        int first = header[parameters] & 0xFF;
        int last = header[parameters + 1] & 0xFF;
        if (first > last || last >= COEFFICIENTS) {
            throw JpegWalk.damaged();
        }
        // Refining the DC coefficients takes plain bits and no table.
        boolean dcTable = first == 0 && (header[parameters + 2] & 0xF0) == 0;
        for (int i = 1; i < parameters; i += 2) {
            if (dcTable) {
                tables.requireDc((header[i + 1] & 0xF0) >> 4);
            }
            if (last > 0) {
                tables.requireAc(header[i + 1] & 0x0F);
            }
            Arrays.fill(lacking[index(header[i])], first, last + 1, (byte) (header[parameters + 2] & 0x0F));
        }
    }

    /** Refuses a picture that ends between two scans: it would decode without a warning, only grey or coarse. */
    void requireComplete() {
        for (byte[] component : lacking) {
            for (byte bits : component) {
                if (bits != 0) {
                    throw new DamagedPicture("The picture is truncated.");
                }
            }
        }
    }

    private int index(byte component) {
        for (int i = 0; i < lacking.length; i++) {
            if (header[FIXED + i * PER_COMPONENT] == component) {
                return i;
            }
        }
        throw JpegWalk.damaged();
    }
}
