package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tintype.pixels.DamagedPicture;

/**
 * A lossy frame, which is a key frame of VP8. It has a first partition, that tells how its macroblocks are predicted, and
 * up to eight others with their coefficients, taken in turn by the rows of macroblocks.
 *
 * @param width in pixels
 * @param height in pixels
 * @param version how a decoder may have simplified, 0 to 3; a key frame is the same in all
 * @param first the first partition
 * @param rest the lengths of the other partitions, and they themselves
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-9.1">RFC 6386, 9.1 and 9.5</a>
 */
public record LossyFrame(int width, int height, int version, Extent first, Extent rest) {

    /** The frame tag, the start code and the size. */
    public static final int HEAD = 10;

    /** What stands in front of the size. */
    public static final int START_CODE = 0x2A019D;

    /** The length of each partition but the first and the last. */
    public static final int LENGTH = 3;

    /** What an encoder may write to empty its register, and a decoder may read ahead. */
    static final int FLUSH = 4;

    private static final int KEY_FRAME = 0;
    private static final int SHOWN = 0x10;
    private static final int MOST_VERSION = 3;
    private static final int SIZE = 0x3FFF;
    private static final int MACROBLOCK = 16;

    /**
     * Reads what stands in front of the partitions.
     *
     * @throws DamagedPicture if it is no key frame, or shorter than it says
     */
    static LossyFrame open(RandomAccessFile file, Extent data) throws IOException {
        FilePart in = new FilePart(file, data);
        int tag = (int) in.number(3);
        int version = (tag >> 1) & 7;
        boolean shown = (tag & SHOWN) != 0;
        int firstLength = tag >> 5;
        int code = (int) in.number(3);
        int width = (int) in.number(2) & SIZE;
        int height = (int) in.number(2) & SIZE;
        if ((tag & 1) != KEY_FRAME || version > MOST_VERSION || !shown || code != START_CODE) {
            throw damaged("its frame header is wrong");
        }
        if (width == 0 || height == 0) {
            throw damaged("its frame is %d x %d pixels".formatted(width, height));
        }
        if (firstLength > in.left()) {
            throw FilePart.truncated();
        }
        long firstEnd = data.from() + HEAD + firstLength;
        return new LossyFrame(
                width, height, version, new Extent(data.from() + HEAD, firstEnd), new Extent(firstEnd, data.to()));
    }

    /** Returns what stands in front of the start code of a frame like this one, with a first partition of this length. */
    public long tag(long firstLength) {
        return KEY_FRAME | version << 1 | SHOWN | firstLength << 5;
    }

    /**
     * Reads all of the frame's data.
     *
     * @return the partitions without what no decoder needs of them: the first one, and those of the coefficients
     * @throws DamagedPicture if any of it is missing
     */
    public List<Extent> check(RandomAccessFile file) throws IOException {
        return read(file, header -> MacroblockSink.NONE);
    }

    /** Reads all of the frame's data, and hands out its macroblocks. */
    List<Extent> read(RandomAccessFile file, Function<LossyHeader, MacroblockSink> sink) throws IOException {
        BoolReader in = new BoolReader(new FilePart(file, first));
        LossyHeader header = LossyHeader.read(in);
        List<Extent> partitions = partitions(file, 1 << header.logPartitions());
        List<BoolReader> readers = new ArrayList<>();
        for (Extent partition : partitions) {
            readers.add(new BoolReader(new FilePart(file, partition)));
        }
        readRows(in, readers, header, sink.apply(header));
        List<Extent> used = new ArrayList<>();
        used.add(first.first(in.used() + FLUSH));
        for (int i = 0; i < partitions.size(); i++) {
            used.add(partitions.get(i).first(readers.get(i).used() + FLUSH));
        }
        return used;
    }

    private void readRows(BoolReader in, List<BoolReader> readers, LossyHeader header, MacroblockSink sink)
            throws IOException {
        int columns = columns();
        IntraModes modes = new IntraModes(in, header, columns);
        Coefficients coefficients = new Coefficients(header, columns);
        Macroblock block = new Macroblock();
        for (int row = 0; row < rows(); row++) {
            BoolReader reader = readers.get(row % readers.size());
            block.row = row;
            modes.startRow();
            coefficients.startRow();
            for (int column = 0; column < columns; column++) {
                block.column = column;
                modes.read(block);
                coefficients.read(reader, block);
                sink.take(block);
            }
        }
    }

    /** Returns how many macroblocks stand side by side. */
    int columns() {
        return (width + MACROBLOCK - 1) / MACROBLOCK;
    }

    /** Returns how many rows of macroblocks there are. */
    int rows() {
        return (height + MACROBLOCK - 1) / MACROBLOCK;
    }

    private List<Extent> partitions(RandomAccessFile file, int count) throws IOException {
        FilePart lengths = new FilePart(file, rest);
        long from = rest.from() + (long) LENGTH * (count - 1);
        List<Extent> partitions = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            long to = from + lengths.number(LENGTH);
            if (to > rest.to()) {
                throw FilePart.truncated();
            }
            partitions.add(new Extent(from, to));
            from = to;
        }
        if (from >= rest.to()) {
            throw FilePart.truncated();
        }
        partitions.add(new Extent(from, rest.to()));
        return partitions;
    }

    private static DamagedPicture damaged(String what) {
        return new DamagedPicture("The WebP is damaged: " + what + ".");
    }
}
