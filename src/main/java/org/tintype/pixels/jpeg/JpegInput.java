package org.tintype.pixels.jpeg;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.DamagedPicture;

/**
 * A JPEG file read from front to back, marker by marker, in blocks. Whoever reads takes, after each {@link #marker}, what
 * belongs to it: its {@link #segment}, and after a scan header the {@link #entropy entropy-coded data}.
 *
 * <p>Filling, and whatever lies between segments, is passed over (ITU-T T.81, B.1.1.2); the file's end is always a
 * {@link DamagedPicture}, because the end-of-image marker has to come first.
 */
public final class JpegInput implements Closeable {

    private static final int BLOCK = 64 * 1024;
    private static final byte FF = (byte) 0xFF;

    private final InputStream file;
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int end;
    private long endInFile;

    private JpegInput(InputStream file) {
        this.file = file;
    }

    /**
     * Opens a file and passes over its start-of-image marker.
     *
     * @throws DamagedPicture if it does not begin with one
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static JpegInput open(Path path) throws IOException {
        JpegInput input = new JpegInput(Files.newInputStream(path));
        try {
            if (input.next() != 0xFF || input.next() != JpegMarker.SOI) {
                throw new DamagedPicture("The picture does not begin with a start-of-image marker.");
            }
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /**
     * Returns the next marker's second byte, having passed over everything in front of it.
     *
     * @throws DamagedPicture if the file ends first
     */
    public int marker() throws IOException {
        while (true) {
            while (next() != 0xFF) {
                // Junk: some cameras and editors leave bytes between segments, and decoders look past them.
            }
            int code = next();
            while (code == 0xFF) {
                code = next();
            }
            if (JpegMarker.isMarker(code)) {
                return code;
            }
        }
    }

    /** Returns what a marker segment holds after its length: at most 65,533 bytes. */
    public byte[] segment() throws IOException {
        byte[] segment = new byte[segmentLength()];
        int filled = 0;
        while (filled < segment.length) {
            require();
            int count = Math.min(segment.length - filled, end - position);
            System.arraycopy(block, position, segment, filled, count);
            filled += count;
            position += count;
        }
        return segment;
    }

    /** Passes over a marker segment. */
    public void skipSegment() throws IOException {
        int left = segmentLength();
        while (left > 0) {
            require();
            int count = Math.min(left, end - position);
            left -= count;
            position += count;
        }
    }

    /**
     * Reads entropy-coded data as a decoder wants it, without {@linkplain ByteStuffing stuffing} and filling, up to the
     * next marker, restart markers among them.
     *
     * @return how many bytes were read, or -1 where a marker comes next
     */
    public int entropy(byte[] target, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            require();
            int ff = ByteStuffing.indexOfFf(block, position, Math.min(end, position + length - filled));
            System.arraycopy(block, position, target, offset + filled, ff - position);
            filled += ff - position;
            position = ff;
            if (filled == length || position == end) {
                continue;
            }
            int code = codeBehindFf();
            if (code == 0) {
                target[offset + filled] = FF;
                filled++;
                position += 2;
            } else if (code == 0xFF) {
                position++;
            } else {
                return filled == 0 ? -1 : filled;
            }
        }
        return filled;
    }

    /** Passes over a restart marker, where one comes next, and returns its number, else -1. */
    public int restart() throws IOException {
        require();
        if (block[position] == FF) {
            int code = codeBehindFf();
            if (JpegMarker.isRestart(code)) {
                position += 2;
                return code - JpegMarker.RST0;
            }
        }
        return -1;
    }

    /**
     * Passes over entropy-coded data, restart markers included, up to the next other marker.
     *
     * @return how many bytes that were, filling not counted (ITU-T T.81, B.1.1.2)
     */
    public long skipEntropy() throws IOException {
        long skipped = 0;
        while (true) {
            require();
            int ff = ByteStuffing.indexOfFf(block, position, end);
            skipped += ff - position;
            position = ff;
            if (position == end) {
                continue;
            }
            int code = codeBehindFf();
            if (code == 0 || JpegMarker.isRestart(code)) {
                skipped += 2;
                position += 2;
            } else if (code == 0xFF) {
                position++;
            } else {
                return skipped;
            }
        }
    }

    /** Returns how many of the file's bytes were taken. */
    public long offset() {
        return endInFile - (end - position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int codeBehindFf() throws IOException {
        if (position + 1 == end) {
            refill();
        }
        return block[position + 1] & 0xFF;
    }

    private int segmentLength() throws IOException {
        int length = (next() << 8) | next();
        if (length < 2) {
            throw new DamagedPicture("The picture is damaged: a segment is shorter than its own length field.");
        }
        return length - 2;
    }

    private int next() throws IOException {
        require();
        return block[position++] & 0xFF;
    }

    private void require() throws IOException {
        if (position == end) {
            refill();
        }
    }

    /** Moves what is left of the block to its front and reads at least one byte behind it. */
    private void refill() throws IOException {
        int left = end - position;
        System.arraycopy(block, position, block, 0, left);
        int count = file.read(block, left, BLOCK - left);
        if (count < 1) {
            throw new DamagedPicture("The picture is truncated: the file ends before the end-of-image marker.");
        }
        position = 0;
        end = left + count;
        endInFile += count;
    }
}
