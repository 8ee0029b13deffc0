package org.tintype.intake.jpeg;

import org.tintype.pixels.DamagedPicture;

/**
 * The shapes of the segments that set a decoder up. They are copied as they stand, so each has to be exactly what it says
 * it is: bytes behind a table would be room for what no decoder looks at.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.4 and B.2.5</a>
 */
final class JpegTables {

    private static final int HUFFMAN_LENGTHS = 16;

    private JpegTables() {}

    /** @throws DamagedPicture if a DQT segment is not a sequence of quantization tables */
    static void requireQuantization(byte[] segment) {
        int at = 0;
        while (at < segment.length) {
            int precision = segment[at] >> 4;
            int id = segment[at] & 0xF;
            require((precision == 0 || precision == 1) && id <= 3, "quantization table");
            at += 1 + 64 * (precision + 1);
        }
        require(at == segment.length, "quantization table");
    }

    /** @throws DamagedPicture if a DHT segment is not a sequence of Huffman tables */
    static void requireHuffman(byte[] segment) {
        int at = 0;
        while (at < segment.length) {
            int kind = segment[at] >> 4;
            int id = segment[at] & 0xF;
            require((kind == 0 || kind == 1) && id <= 3, "Huffman table");
            require(at + HUFFMAN_LENGTHS < segment.length, "Huffman table");
            int values = 0;
            for (int i = 1; i <= HUFFMAN_LENGTHS; i++) {
                values += Byte.toUnsignedInt(segment[at + i]);
            }
            require(values <= 256, "Huffman table");
            at += 1 + HUFFMAN_LENGTHS + values;
        }
        require(at == segment.length, "Huffman table");
    }

    /** @throws DamagedPicture if a DRI segment is not one restart interval */
    static void requireRestartInterval(byte[] segment) {
        require(segment.length == 2, "restart interval");
    }

    /** @throws DamagedPicture if a DNL segment is not the number of lines that the frame has */
    static void requireLines(byte[] segment, int height) {
        require(
                segment.length == 2
                        && ((Byte.toUnsignedInt(segment[0]) << 8) | Byte.toUnsignedInt(segment[1])) == height,
                "number of lines");
    }

    private static void require(boolean sound, String what) {
        if (!sound) {
            throw new DamagedPicture("The JPEG is damaged: a " + what + " is wrong.");
        }
    }
}
