package org.tintype.pixels.gif;

import java.io.IOException;
import java.io.OutputStream;

/** Writes data in sub-blocks, each of them as long as can be. */
public final class SubBlocks {

    private final OutputStream out;
    private final byte[] block = new byte[GifInput.SUB_BLOCK];
    private int filled;

    public SubBlocks(OutputStream out) {
        this.out = out;
    }

    /** Writes the first bytes of a piece. */
    public void write(byte[] piece, int length) throws IOException {
        int at = 0;
        while (at < length) {
            int count = Math.min(length - at, block.length - filled);
            System.arraycopy(piece, at, block, filled, count);
            at += count;
            filled += count;
            if (filled == block.length) {
                flush();
            }
        }
    }

    /** Writes what is left, and the end. */
    public void end() throws IOException {
        if (filled > 0) {
            flush();
        }
        out.write(0);
    }

    private void flush() throws IOException {
        out.write(filled);
        out.write(block, 0, filled);
        filled = 0;
    }
}
