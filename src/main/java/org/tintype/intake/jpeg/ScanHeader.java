package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tintype.pixels.DamagedPicture;

/**
 * What the header of a scan says: which coefficients of which components it brings, and how exactly.
 *
 * @param progressive whether the frame is
 * @param parts the components, in the frame's order
 * @param first coefficient of its spectral selection, in zigzag order
 * @param last coefficient of its spectral selection
 * @param high of the successive approximation: the lowest bits that were lacking before, 0 in a first scan
 * @param low of the successive approximation: the lowest bits that are still lacking after
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.3, G.1.1.1 and A.2</a>
 */
record ScanHeader(boolean progressive, List<Part> parts, int first, int last, int high, int low) {

    static final int COEFFICIENTS = 64;

    private static final int LARGEST_SHIFT = 13;
    private static final int BLOCKS_OF_AN_MCU = 10;

    ScanHeader {
        parts = List.copyOf(parts);
    }

    /**
     * One component's part in the scan.
     *
     * @param component its index in the frame
     * @param id by which the frame calls it
     * @param dcTable which Huffman table its DC coefficients are coded with, if any are
     * @param acTable which Huffman table its AC coefficients are coded with, if any are
     */
    record Part(int component, int id, int dcTable, int acTable) {}

    /**
     * Reads an SOS segment. Some cameras leave the parameters zero that a sequential scan has no use for, and every
     * decoder passes over that: such a scan gets the only ones it may have.
     *
     * @throws DamagedPicture if it is not a scan of the frame
     */
    static ScanHeader read(byte[] segment, JpegFrame frame) {
        ByteBuffer in = ByteBuffer.wrap(segment);
        int count = segment.length == 0 ? 0 : Byte.toUnsignedInt(in.get());
        require(count >= 1 && count <= frame.components().size() && segment.length == 4 + 2 * count);
        List<Part> parts = new ArrayList<>();
        int index = 0;
        for (int i = 0; i < count; i++) {
            int id = Byte.toUnsignedInt(in.get());
            int tables = Byte.toUnsignedInt(in.get());
            while (index < frame.components().size()
                    && frame.components().get(index).id() != id) {
                index++;
            }
            require(index < frame.components().size());
            parts.add(new Part(index, id, tables >> 4, tables & 0xF));
            index++;
        }
        require(count == 1 || blocks(parts, frame) <= BLOCKS_OF_AN_MCU);
        if (!frame.progressive()) {
            return new ScanHeader(false, parts, 0, COEFFICIENTS - 1, 0, 0);
        }
        int first = Byte.toUnsignedInt(in.get());
        int last = Byte.toUnsignedInt(in.get());
        int approximation = Byte.toUnsignedInt(in.get());
        ScanHeader header = new ScanHeader(true, parts, first, last, approximation >> 4, approximation & 0xF);
        header.requireProgression();
        return header;
    }

    /** Returns the SOS segment. Where no code is in a table, the table is called 0. */
    byte[] segment() {
        ByteBuffer out = ByteBuffer.allocate(4 + 2 * parts.size()).put((byte) parts.size());
        for (Part part : parts) {
            int dcTable = hasDc() && isFirst() ? part.dcTable : 0;
            int acTable = last > 0 ? part.acTable : 0;
            out.put((byte) part.id).put((byte) (dcTable << 4 | acTable));
        }
        return out.put((byte) first)
                .put((byte) last)
                .put((byte) (high << 4 | low))
                .array();
    }

    /** Returns whether the scan brings the first bits of its coefficients. */
    boolean isFirst() {
        return high == 0;
    }

    boolean hasDc() {
        return first == 0;
    }

    private static int blocks(List<Part> parts, JpegFrame frame) {
        return parts.stream()
                .mapToInt(part -> frame.components().get(part.component()).blocksOfAnMcu())
                .sum();
    }

    private void requireProgression() {
        require(first == 0 ? last == 0 : first <= last && last < COEFFICIENTS && parts.size() == 1);
        require(low <= LARGEST_SHIFT && (high == 0 || high == low + 1));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new DamagedPicture("The JPEG is damaged: the header of a scan is wrong.");
        }
    }
}
