package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tintype.pixels.Samples;

/**
 * The Adobe segment, which tells what the components mean. Its other fields are about the encoder.
 *
 * @param transform 0 none (RGB or CMYK), 1 YCbCr, 2 YCCK
 * @see <a href="https://www.itu.int/rec/T-REC-T.872">ITU-T T.872, 6.5.3</a>
 */
record Adobe(int transform) {

    private static final byte[] NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 12;
    private static final short VERSION = 100;

    /** Reads an APP14 segment, which may also be something else. */
    static Optional<Adobe> read(byte[] segment) {
        if (segment.length < LENGTH || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
            return Optional.empty();
        }
        return Optional.of(new Adobe(Byte.toUnsignedInt(segment[LENGTH - 1])));
    }

    /** Returns the segment that says what samples mean, whatever a file that was taken for it has said. */
    static Adobe of(Samples samples) {
        return switch (samples) {
            case GRAY, RGB, CMYK, ADOBE_CMYK -> new Adobe(0);
            case YCBCR -> new Adobe(1);
            case ADOBE_YCCK -> new Adobe(2);
            case GRAY_ALPHA, RGB_ALPHA -> throw new IllegalArgumentException("a JPEG has no alpha");
        };
    }

    /** Returns the APP14 segment. */
    byte[] segment() {
        return ByteBuffer.allocate(LENGTH)
                .put(NAME)
                .putShort(VERSION)
                .putInt(0)
                .put((byte) transform)
                .array();
    }
}
