package org.tintype.pixels.gif;

import java.io.IOException;
import org.tintype.pixels.DamagedPicture;

/**
 * Decompresses the data of one frame as it comes, and checks it: codes that there are, exactly as many pixels as the frame
 * has, each of a colour that it has. It is complete with the last pixel; what comes after that is not looked at.
 *
 * <p>Who only checks needs no pixels: the dictionary knows how many each code stands for. Takes the same little memory for
 * a frame of any size.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F (variable-length-code LZW)</a>
 */
public final class FrameData {

    /** Takes the pixels, in the order in which they come. */
    @FunctionalInterface
    public interface Pixels {

        /**
         * Takes the next pixels.
         *
         * @param indices into the colours, from {@code from} on; good only until this returns
         */
        void take(byte[] indices, int from, int count);
    }

    private static final Pixels NOBODY = (indices, from, count) -> {};
    private static final int MAX_BITS = 12;
    private static final int MAX_CODES = 1 << MAX_BITS;
    private static final int NO_CODE = -1;

    private final Pixels pixels;
    private final int clear;
    private final int end;
    private final short[] prefix = new short[MAX_CODES];
    private final byte[] first = new byte[MAX_CODES];
    private final byte[] last = new byte[MAX_CODES];
    private final short[] length = new short[MAX_CODES];
    private final boolean[] colorless = new boolean[MAX_CODES];
    private final byte[] unrolled = new byte[MAX_CODES];
    private long missing;
    private int bits;
    private int next;
    private int previous;
    private int buffer;
    private int buffered;

    private FrameData(Frame frame, int transparent, Pixels pixels) {
        this.pixels = pixels;
        this.clear = 1 << frame.codeSize();
        this.end = clear + 1;
        this.missing = (long) frame.width() * frame.height();
        for (int color = 0; color < clear; color++) {
            first[color] = (byte) color;
            last[color] = (byte) color;
            length[color] = 1;
            colorless[color] = color >= frame.colors().length / 3 && color != transparent;
        }
        clear();
    }

    /**
     * Hands out the pixels of a frame whose size was checked against the limits, and reads up to the end of its block.
     *
     * @param transparent index of the colour that is none, and needs none; or -1
     * @throws DamagedPicture if any of the pixels is missing or wrong
     */
    public static void read(GifInput in, Frame frame, int transparent, Pixels pixels) throws IOException {
        FrameData data = new FrameData(frame, transparent, pixels);
        byte[] block = new byte[GifInput.SUB_BLOCK];
        int count = in.subBlock(block);
        while (count > 0) {
            if (!data.isComplete()) {
                data.add(block, count);
            }
            count = in.subBlock(block);
        }
        GifInput.require(data.isComplete(), "a frame holds less data than its pixels need");
    }

    /** Starts to check a frame. */
    public static FrameData check(Frame frame, int transparent) {
        return new FrameData(frame, transparent, NOBODY);
    }

    /**
     * Takes the next piece of compressed data.
     *
     * @return how many of its bytes were needed: all of them, or less where it is complete now
     * @throws DamagedPicture if it is not what should come here
     */
    public int add(byte[] piece, int count) {
        for (int i = 0; i < count; i++) {
            buffer |= (piece[i] & 0xFF) << buffered;
            buffered += 8;
            while (buffered >= bits && missing > 0) {
                int code = buffer & ((1 << bits) - 1);
                buffer >>>= bits;
                buffered -= bits;
                take(code);
            }
            if (missing == 0) {
                return i + 1;
            }
        }
        return count;
    }

    /** Returns whether all pixels are there. */
    public boolean isComplete() {
        return missing == 0;
    }

    /**
     * Returns what follows the last byte but one: what of the last byte was needed, then the code for the end, and zeros.
     *
     * @param lastByte the last byte that was needed
     */
    public byte[] ending(byte lastByte) {
        int used = 8 - buffered;
        int ending = (lastByte & ((1 << used) - 1)) | (end << used);
        byte[] bytes = new byte[(used + bits + 7) / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (ending >> (8 * i));
        }
        return bytes;
    }

    private void clear() {
        bits = Integer.numberOfTrailingZeros(clear) + 1;
        next = end + 1;
        previous = NO_CODE;
    }

    private void take(int code) {
        if (code == clear) {
            clear();
            return;
        }
        require(code != end, "a frame holds less data than its pixels need");
        if (previous == NO_CODE) {
            require(code < clear, "a frame's data has a code that does not exist");
        } else if (next < MAX_CODES) {
            require(code <= next, "a frame's data has a code that does not exist");
            learn(code == next ? first[previous] : first[code]);
        }
        handOut(code);
        previous = code;
    }

    private void learn(byte color) {
        prefix[next] = (short) previous;
        first[next] = first[previous];
        last[next] = color;
        length[next] = (short) (length[previous] + 1);
        colorless[next] = colorless[previous] || colorless[color & 0xFF];
        next++;
        if (next == 1 << bits && bits < MAX_BITS) {
            bits++;
        }
    }

    private void handOut(int code) {
        int count = length[code];
        require(count <= missing, "a frame holds more pixels than it has");
        require(!colorless[code], "a pixel has a colour that is not in the colour table");
        missing -= count;
        if (pixels == NOBODY) {
            return;
        }
        int from = unrolled.length - count;
        int at = code;
        for (int i = unrolled.length - 1; i >= from; i--) {
            unrolled[i] = last[at];
            at = prefix[at];
        }
        pixels.take(unrolled, from, count);
    }

    private static void require(boolean sound, String otherwise) {
        GifInput.require(sound, otherwise);
    }
}
