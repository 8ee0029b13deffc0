package org.tintype.pixels.png;

import java.io.IOException;
import java.io.OutputStream;

/** Makes an IDAT chunk of each piece of compressed data. */
public final class DataChunks extends OutputStream {

    private final PngOutput out;

    public DataChunks(PngOutput out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int offset, int length) throws IOException {
        if (offset != 0) {
            throw new IllegalArgumentException("a piece that begins at " + offset);
        }
        out.begin("IDAT", length);
        out.write(piece, length);
        out.end();
    }
}
