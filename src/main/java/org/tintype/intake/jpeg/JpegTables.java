package org.tintype.intake.jpeg;

import org.jspecify.annotations.Nullable;
import org.tintype.pixels.DamagedPicture;

/**
 * What sets a decoder up, as far as a file has defined it. The segments are copied as they stand, so each has to be
 * exactly what it says it is: bytes behind a table would be room for what no decoder looks at.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.4 and B.2.5</a>
 */
final class JpegTables {

    private static final int DESTINATIONS = 4;
    private static final int HUFFMAN_LENGTHS = 16;
    private static final int HUFFMAN_SYMBOLS = 256;

    private final boolean[] quantization = new boolean[DESTINATIONS];
    private final @Nullable HuffmanTable[] dc = new HuffmanTable[DESTINATIONS];
    private final @Nullable HuffmanTable[] ac = new HuffmanTable[DESTINATIONS];
    private int restartInterval;

    /** @throws DamagedPicture if a DQT segment is not a sequence of quantization tables */
    void defineQuantization(byte[] segment) {
        int at = 0;
        while (at < segment.length) {
            int precision = segment[at] >> 4;
            int id = segment[at] & 0xF;
            require((precision == 0 || precision == 1) && id < DESTINATIONS, "a quantization table is wrong");
            quantization[id] = true;
            at += 1 + 64 * (precision + 1);
        }
        require(at == segment.length, "a quantization table is wrong");
    }

    /** @throws DamagedPicture if a DHT segment is not a sequence of Huffman tables */
    void defineHuffman(byte[] segment) {
        int at = 0;
        while (at < segment.length) {
            int kind = segment[at] >> 4;
            int id = segment[at] & 0xF;
            at++;
            require((kind == 0 || kind == 1) && id < DESTINATIONS, "a Huffman table is wrong");
            require(at + HUFFMAN_LENGTHS <= segment.length, "a Huffman table is wrong");
            int end = at + HUFFMAN_LENGTHS + HuffmanTable.symbols(segment, at);
            require(end <= segment.length && end <= at + HUFFMAN_LENGTHS + HUFFMAN_SYMBOLS, "a Huffman table is wrong");
            (kind == 0 ? dc : ac)[id] = new HuffmanTable(kind == 1, segment, at);
            at = end;
        }
    }

    /** @throws DamagedPicture if a DRI segment is not one restart interval */
    void defineRestartInterval(byte[] segment) {
        require(segment.length == 2, "a restart interval is wrong");
        restartInterval = (Byte.toUnsignedInt(segment[0]) << 8) | Byte.toUnsignedInt(segment[1]);
    }

    /** @throws DamagedPicture if a DNL segment is not the number of lines that the frame has */
    static void requireLines(byte[] segment, int height) {
        require(
                segment.length == 2
                        && ((Byte.toUnsignedInt(segment[0]) << 8) | Byte.toUnsignedInt(segment[1])) == height,
                "a number of lines is wrong");
    }

    /** Returns the MCUs between two restart markers, or 0 where there are none. */
    int restartInterval() {
        return restartInterval;
    }

    /** @throws DamagedPicture if no such table was defined */
    void requireQuantization(int id) {
        require(id < DESTINATIONS && quantization[id], "a quantization table is missing");
    }

    /** @throws DamagedPicture if no such table was defined */
    HuffmanTable dc(int id) {
        return huffman(dc, id);
    }

    /** @throws DamagedPicture if no such table was defined */
    HuffmanTable ac(int id) {
        return huffman(ac, id);
    }

    private static HuffmanTable huffman(@Nullable HuffmanTable[] tables, int id) {
        HuffmanTable table = id < DESTINATIONS ? tables[id] : null;
        if (table == null) {
            throw new DamagedPicture("The JPEG is damaged: a Huffman table is missing.");
        }
        return table;
    }

    private static void require(boolean sound, String what) {
        if (!sound) {
            throw new DamagedPicture("The JPEG is damaged: " + what + ".");
        }
    }
}
