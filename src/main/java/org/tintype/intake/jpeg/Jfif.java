package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JFIF segment without its thumbnail, in the version that there is: a decoder may refuse one that it does not know.
 *
 * @param units of the densities: none (they are an aspect ratio), dots an inch, dots a centimetre
 * @param xDensity pixels a unit
 * @param yDensity pixels a unit
 * @see <a href="https://www.itu.int/rec/T-REC-T.871">ITU-T T.871 (JFIF), 10.1</a>
 */
record Jfif(int units, int xDensity, int yDensity) {

    /** Says that the components are YCbCr, and of the pixels only that they are square. */
    static final Jfif PLAIN = new Jfif(0, 1, 1);

    private static final byte[] NAME = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 14;
    private static final short VERSION = 0x0102;

    /** Reads an APP0 segment, which may also be something else: an extension with a thumbnail, say. */
    static Optional<Jfif> read(byte[] segment) {
        if (segment.length < LENGTH || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(segment).position(NAME.length + 2);
        return Optional.of(new Jfif(
                Byte.toUnsignedInt(in.get()), Short.toUnsignedInt(in.getShort()), Short.toUnsignedInt(in.getShort())));
    }

    /** Returns the APP0 segment, with a thumbnail of no pixels. */
    byte[] segment() {
        return ByteBuffer.allocate(LENGTH)
                .put(NAME)
                .putShort(VERSION)
                .put((byte) units)
                .putShort((short) xDensity)
                .putShort((short) yDensity)
                .array();
    }
}
