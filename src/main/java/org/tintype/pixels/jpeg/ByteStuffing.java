package org.tintype.pixels.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The zero byte that follows each FF of entropy-coded data, so that it is not taken for a marker.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.1.1.5 and F.1.2.3</a>
 */
public final class ByteStuffing {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final byte FF = (byte) 0xFF;

    private ByteStuffing() {}

    /** Returns where the first FF stands in a part of an array, or the part's end. */
    public static int indexOfFf(byte[] bytes, int from, int to) {
        int at = from;
        // Eight at a time: a byte is FF where adding one to it carries out of its highest bit.
        while (at + Long.BYTES <= to) {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            long found = (~eight - LOWEST_BITS) & eight & HIGHEST_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != FF) {
            at++;
        }
        return at;
    }

    /** Writes a part of an array, and a zero byte behind each FF. */
    public static void write(byte[] bytes, int from, int to, OutputStream out) throws IOException {
        int start = from;
        while (start < to) {
            int end = Math.min(to, indexOfFf(bytes, start, to) + 1);
            out.write(bytes, start, end - start);
            if (bytes[end - 1] == FF) {
                out.write(0);
            }
            start = end;
        }
    }
}
