package org.tintype.pixels.jdk;

/** Which Huffman tables a file has defined so far (ITU-T T.81, B.2.4.2). */
final class HuffmanTables {

    private static final int DESTINATIONS = 4;
    private static final int LENGTHS = 16;

    private final boolean[] dc = new boolean[DESTINATIONS];
    private final boolean[] ac = new boolean[DESTINATIONS];

    /** Takes in a DHT segment, which may hold several tables. */
    void define(byte[] segment) {
        int position = 0;
        while (position < segment.length) {
            int destination = segment[position++] & 0xFF;
            if (position + LENGTHS > segment.length || (destination & 0xEF) >= DESTINATIONS) {
                throw JpegWalk.damaged();
            }
            int codes = 0;
            for (int i = 0; i < LENGTHS; i++) {
                codes += segment[position++] & 0xFF;
            }
            position += codes;
            if (position > segment.length) {
                throw JpegWalk.damaged();
            }
            (destination >= 0x10 ? ac : dc)[destination & 0x0F] = true;
        }
    }

    void requireDc(int destination) {
        require(dc, destination);
    }

    void requireAc(int destination) {
        require(ac, destination);
    }

    private static void require(boolean[] tables, int destination) {
        if (destination >= DESTINATIONS || !tables[destination]) {
            throw JpegWalk.damaged();
        }
    }
}
