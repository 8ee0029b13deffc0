package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Adobe segment, which tells what the components mean.
 *
 * @param version of the encoder
 * @param flags0 of the encoder
 * @param flags1 of the encoder
 * @param transform 0 none (RGB or CMYK), 1 YCbCr, 2 YCCK
 * @see <a href="https://www.itu.int/rec/T-REC-T.872">ITU-T T.872, 6.5.3</a>
 */
record Adobe(int version, int flags0, int flags1, int transform) {

    private static final byte[] NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 12;

    /** Reads an APP14 segment, which may also be something else. What follows the known fields is left out. */
    static Optional<Adobe> read(byte[] segment) {
        if (segment.length < LENGTH || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(segment).position(NAME.length);
        return Optional.of(new Adobe(
                Short.toUnsignedInt(in.getShort()),
                Short.toUnsignedInt(in.getShort()),
                Short.toUnsignedInt(in.getShort()),
                Byte.toUnsignedInt(in.get())));
    }

    /** Returns the APP14 segment. */
    byte[] segment() {
        return ByteBuffer.allocate(LENGTH)
                .put(NAME)
                .putShort((short) version)
                .putShort((short) flags0)
                .putShort((short) flags1)
                .put((byte) transform)
                .array();
    }
}
