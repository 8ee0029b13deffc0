package org.tintype.pixels.png;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a PNG chunk by chunk. */
public final class PngOutput {

    private final OutputStream out;
    private final CRC32 crc = new CRC32();

    /** Writes the signature. */
    public PngOutput(OutputStream out) throws IOException {
        this.out = out;
        out.write(PngInput.signature());
    }

    /** Writes a whole chunk. */
    public void chunk(String type, byte[] content) throws IOException {
        begin(type, content.length);
        write(content, content.length);
        end();
    }

    /** Begins a chunk that comes in pieces. */
    public void begin(String type, int length) throws IOException {
        word(length);
        crc.reset();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        write(name, name.length);
    }

    public void write(byte[] piece, int length) throws IOException {
        out.write(piece, 0, length);
        crc.update(piece, 0, length);
    }

    public void end() throws IOException {
        word((int) crc.getValue());
    }

    private void word(int value) throws IOException {
        out.write(value >>> 24);
        out.write(value >>> 16);
        out.write(value >>> 8);
        out.write(value);
    }
}
