package org.tintype.intake.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.jpeg.ByteStuffing;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/**
 * The bits of entropy-coded data, interval by interval, which are written again as they are read. Whoever decodes them
 * keeps the position, and asks by {@link #require} once a block that there is enough behind it. What is written is the
 * data's one form: stuffed, without filling, padded with ones.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.1.1.5, B.2.1 and F.1.2.3</a>
 */
final class EntropyBits {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BLOCK = 32 * 1024;

    /** More than the codes of a block can take: 64 of 16 bits, each with fewer additional bits than that. */
    private static final int LONGEST = 64 * (16 + 16) / Byte.SIZE;

    private static final int RESTART_NUMBERS = 8;

    private final JpegInput in;
    private final OutputStream out;
    private final byte[] bytes = new byte[BLOCK + LONGEST + Long.BYTES];

    /** How many of the bytes were read. */
    private int end;

    /** The position behind which more has to be read, or, at the end of an interval, nothing may be. */
    private int enough;

    private boolean isWhole;

    EntropyBits(JpegInput in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Begins an interval, and returns the position of its first bit. */
    int begin() throws IOException {
        end = 0;
        isWhole = false;
        return refilled(0);
    }

    /**
     * Makes sure that a block can be read from a position on. What follows the end of the interval reads as anything;
     * that it was read shows in the next call.
     *
     * @return the position of the same bit, which may be another one now
     * @throws DamagedPicture if the position is behind the end of the interval
     */
    int require(int position) throws IOException {
        return position <= enough ? position : refilled(position);
    }

    /** Returns the next bits, the highest first, at least 57 of them. */
    long at(int position) {
        return (long) EIGHT_BYTES.get(bytes, position >>> 3) << (position & 7);
    }

    /**
     * Ends an interval.
     *
     * @throws DamagedPicture if less than the whole of it was read, padding aside, or more
     */
    void end(int position) throws IOException {
        int last = isWhole ? position : refilled(position);
        int used = (last + 7) >>> 3;
        if (used > end) {
            throw tooShort();
        }
        if (used < end || !isWhole) {
            throw new DamagedPicture("The JPEG is damaged: data follows the last block of a scan or restart interval.");
        }
        if ((last & 7) != 0) {
            bytes[end - 1] |= (byte) (0xFF >>> (last & 7));
        }
        ByteStuffing.write(bytes, 0, end, out);
    }

    /**
     * Goes over a restart marker.
     *
     * @param number of the interval that ends with it, in its scan
     * @throws DamagedPicture if another marker is there
     */
    void restart(int number) throws IOException {
        if (in.restart() != number % RESTART_NUMBERS) {
            throw new DamagedPicture("The JPEG is damaged: a restart marker is missing or out of order.");
        }
        out.write(0xFF);
        out.write(JpegMarker.RST0 + number % RESTART_NUMBERS);
    }

    /**
     * Ends a scan. Some encoders put a restart marker even behind the last interval, which decoders pass over; it is not
     * written.
     *
     * @throws DamagedPicture if another interval follows
     */
    void finish() throws IOException {
        if (in.restart() >= 0 && (in.entropy(bytes, 0, 1) >= 0 || in.restart() >= 0)) {
            throw new DamagedPicture("The JPEG is damaged: restart intervals follow the last block of a scan.");
        }
    }

    /** Returns what is wrong where a code at a position makes no sense: it may only be that the data ended before. */
    DamagedPicture wrong(int position) {
        return isWhole && position > end * Byte.SIZE
                ? tooShort()
                : new DamagedPicture("The JPEG is damaged: its compressed data makes no sense.");
    }

    private int refilled(int position) throws IOException {
        if (isWhole) {
            throw tooShort();
        }
        int done = Math.min(position >>> 3, end);
        ByteStuffing.write(bytes, 0, done, out);
        System.arraycopy(bytes, done, bytes, 0, end - done);
        end -= done;
        while (end < BLOCK && !isWhole) {
            int count = in.entropy(bytes, end, BLOCK - end);
            isWhole = count < 0;
            end += Math.max(count, 0);
        }
        enough = (isWhole ? end : end - LONGEST) * Byte.SIZE;
        return position - done * Byte.SIZE;
    }

    private static DamagedPicture tooShort() {
        return new DamagedPicture("The JPEG is damaged: a scan or restart interval ends before its last block.");
    }
}
