package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.tintype.pixels.DamagedPicture;

/** Bytes of a file, read from front to back through a small window of their own, so that several parts can be read in turn. */
public final class FilePart {

    private static final int WINDOW = 4096;

    private final RandomAccessFile file;
    private final Extent extent;
    private final byte[] window;
    private long windowEnd;
    private int position;
    private int filled;

    public FilePart(RandomAccessFile file, Extent extent) {
        this.file = file;
        this.extent = extent;
        this.window = new byte[(int) Math.min(WINDOW, extent.length())];
        this.windowEnd = extent.from();
    }

    /** Returns where in the file the next byte stands. */
    public long offset() {
        return windowEnd - (filled - position);
    }

    /** Returns how many bytes are left. */
    public long left() {
        return extent.to() - offset();
    }

    /** Goes to another place of the file, which may be the end of these bytes. */
    void moveTo(long offset) {
        if (offset < extent.from() || offset > extent.to()) {
            throw new IllegalArgumentException(offset + " is not in " + extent);
        }
        long inWindow = offset - (windowEnd - filled);
        if (inWindow >= 0 && inWindow <= filled) {
            position = (int) inWindow;
        } else {
            windowEnd = offset;
            position = 0;
            filled = 0;
        }
    }

    /** Returns the next byte, or -1 at the end. */
    int next() throws IOException {
        return position < filled || fill() ? window[position++] & 0xFF : -1;
    }

    /**
     * Returns a number as the format stores it: the least significant byte first.
     *
     * @param size 1 to 4 bytes
     * @throws DamagedPicture if there are not as many
     */
    public long number(int size) throws IOException {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number |= (long) required() << (8 * i);
        }
        return number;
    }

    /**
     * Returns the next bytes.
     *
     * @throws DamagedPicture if there are not as many
     */
    public byte[] bytes(int count) throws IOException {
        if (count > left()) {
            throw truncated();
        }
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) required();
        }
        return bytes;
    }

    static DamagedPicture truncated() {
        return new DamagedPicture("The WebP is truncated: its data ends too early.");
    }

    private int required() throws IOException {
        int value = next();
        if (value < 0) {
            throw truncated();
        }
        return value;
    }

    private boolean fill() throws IOException {
        int wanted = (int) Math.min(window.length, extent.to() - windowEnd);
        if (wanted == 0) {
            return false;
        }
        file.seek(windowEnd);
        file.readFully(window, 0, wanted);
        windowEnd += wanted;
        position = 0;
        filled = wanted;
        return true;
    }
}
