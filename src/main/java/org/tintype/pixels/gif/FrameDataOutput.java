package org.tintype.pixels.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Compresses the pixels of a frame as they come, and starts anew whenever its dictionary is full.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F (variable-length-code LZW)</a>
 */
public final class FrameDataOutput {

    private static final int MAX_BITS = 12;
    private static final int MAX_CODES = 1 << MAX_BITS;
    private static final int NOTHING = -1;

    /** A table four times as large as the dictionary has short ways. */
    private static final int SLOT_BITS = MAX_BITS + 2;

    private final SubBlocks out;
    private final int clear;
    private final byte[] piece = new byte[GifInput.SUB_BLOCK];

    /** What a slot stands for: a known sequence of pixels, by its code, and the pixel behind it. */
    private final int[] keys = new int[1 << SLOT_BITS];

    private final short[] codes = new short[1 << SLOT_BITS];

    /** The code of the pixels that are not written yet. */
    private int known = NOTHING;

    /** How many codes a decoder has by now. */
    private int decodable;

    private boolean first;
    private int bits;
    private int buffer;
    private int buffered;
    private int filled;

    /**
     * Begins the data of a frame, which is its code size.
     *
     * @param codeSize bits that a pixel has before it is compressed, 2 to 8
     */
    public FrameDataOutput(int codeSize, OutputStream out) throws IOException {
        out.write(codeSize);
        this.out = new SubBlocks(out);
        this.clear = 1 << codeSize;
        restart();
        put(clear);
    }

    /** Writes pixels, in the order in which a frame has them; each fits the code size. */
    public void write(byte[] indices) throws IOException {
        for (byte index : indices) {
            int pixel = index & 0xFF;
            if (known == NOTHING) {
                known = pixel;
                continue;
            }
            int slot = slot(known << 8 | pixel);
            if (keys[slot] != NOTHING) {
                known = codes[slot];
                continue;
            }
            put(known);
            if (decodable < MAX_CODES) {
                keys[slot] = known << 8 | pixel;
                codes[slot] = (short) decodable;
            } else {
                put(clear);
            }
            known = pixel;
        }
    }

    /** Writes what is left, and the end. */
    public void end() throws IOException {
        if (known != NOTHING) {
            put(known);
        }
        put(clear + 1);
        if (buffered > 0) {
            add(buffer);
        }
        out.write(piece, filled);
        out.end();
    }

    /** Returns where a key is, or could be. */
    private int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
        while (keys[slot] != NOTHING && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void put(int code) throws IOException {
        buffer |= code << buffered;
        buffered += bits;
        while (buffered >= 8) {
            add(buffer);
            buffer >>>= 8;
            buffered -= 8;
        }
        if (code == clear) {
            restart();
        } else if (first) {
            first = false;
        } else if (decodable < MAX_CODES) {
            // A decoder learns a code only with the one behind it.
            decodable++;
            if (decodable == 1 << bits && bits < MAX_BITS) {
                bits++;
            }
        }
    }

    private void add(int lowest) throws IOException {
        piece[filled++] = (byte) lowest;
        if (filled == piece.length) {
            out.write(piece, filled);
            filled = 0;
        }
    }

    private void restart() {
        Arrays.fill(keys, NOTHING);
        bits = Integer.numberOfTrailingZeros(clear) + 1;
        decodable = clear + 2;
        first = true;
    }
}
