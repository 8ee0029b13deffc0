package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.tintype.pixels.DamagedPicture;

/** A JPEG file read byte by byte from its start, as markers, segments and entropy-coded data. Not safe for threads. */
final class JpegBytes {

    private final RandomAccessFile file;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int limit;
    private long limitPosition;

    JpegBytes(RandomAccessFile file) throws IOException {
        this.file = file;
        file.seek(0);
    }

    /** Returns where in the file the next byte stands. */
    long position() {
        return limitPosition - limit + next;
    }

    /** Returns the next byte, 0 to 255. */
    int read() throws IOException {
        if (next == limit) {
            limit = Math.max(0, file.read(buffer));
            limitPosition += limit;
            next = 0;
            if (limit == 0) {
                throw new DamagedPicture("The picture is truncated.");
            }
        }
        return buffer[next++] & 0xFF;
    }

    /** Returns the code of the next marker, after any bytes that are not one (ITU-T T.81, B.1.1.2: fill bytes). */
    int marker() throws IOException {
        while (true) {
            while (read() != 0xFF) {}
            int code = read();
            while (code == 0xFF) {
                code = read();
            }
            if (code != 0) {
                return code;
            }
        }
    }

    /** Returns the code of the marker that ends entropy-coded data; restart markers are part of the data. */
    int markerAfterData() throws IOException {
        int code = marker();
        while (code >= JpegWalk.RST0 && code <= JpegWalk.RST7) {
            code = marker();
        }
        return code;
    }

    /** Returns what stands in a segment after its two bytes of length, which are read here. */
    byte[] segment() throws IOException {
        int length = ((read() << 8) | read()) - 2;
        if (length < 0) {
            throw damaged();
        }
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) read();
        }
        return content;
    }

    static DamagedPicture damaged() {
        return new DamagedPicture("The picture's structure is damaged.");
    }
}
