package org.tintype.pixels.png;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Samples;

/**
 * A PNG's image header. Its size is not yet checked against any limit.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bitDepth bits a sample, or an index into the palette
 * @param colorType what the samples are
 * @param interlaced whether the pixels come in the seven passes of Adam7
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, 11.2.1</a>
 */
public record ImageHeader(int width, int height, int bitDepth, ColorType colorType, boolean interlaced) {

    private static final int LENGTH = 13;

    /** Column and row of the first pixel, and the steps to the next ones: PNG, 8.2. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /**
     * Reads what is in an IHDR chunk.
     *
     * @throws DamagedPicture if that is no image header
     */
    public static ImageHeader read(byte[] chunk) {
        if (chunk.length != LENGTH) {
            throw damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(chunk);
        int width = in.getInt();
        int height = in.getInt();
        int bitDepth = in.get();
        ColorType colorType = ColorType.of(in.get(), bitDepth).orElseThrow(ImageHeader::damaged);
        int compression = in.get();
        int filter = in.get();
        int interlace = in.get();
        if (width < 1 || height < 1 || compression != 0 || filter != 0 || (interlace & ~1) != 0) {
            throw damaged();
        }
        return new ImageHeader(width, height, bitDepth, colorType, interlace == 1);
    }

    /** Returns what is in an IHDR chunk. */
    public byte[] chunk() {
        return ByteBuffer.allocate(LENGTH)
                .putInt(width)
                .putInt(height)
                .put((byte) bitDepth)
                .put((byte) colorType.code())
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) (interlaced ? 1 : 0))
                .array();
    }

    /** Returns the header of an image of the same kind in another size. */
    public ImageHeader sized(int otherWidth, int otherHeight) {
        return new ImageHeader(otherWidth, otherHeight, bitDepth, colorType, interlaced);
    }

    /** Returns the header of the same image in lines from top to bottom. */
    public ImageHeader withoutInterlace() {
        return new ImageHeader(width, height, bitDepth, colorType, false);
    }

    /** Returns how a decoder hands its pixels out once they are laid on white. */
    public Samples samples() {
        return colorType.isGray() ? Samples.GRAY : Samples.RGB;
    }

    /** Returns how many bits a pixel has. */
    public int bitsPerPixel() {
        return bitDepth * colorType.samples();
    }

    /** Returns how many bytes a line of pixels takes, in front of which stands one for its filter. */
    public int lineBytes(int pixels) {
        return Math.toIntExact(((long) pixels * bitsPerPixel() + 7) / 8);
    }

    /** Returns the passes that the pixels come in; those without any are left out, as they are in the file. */
    public List<Pass> passes() {
        if (!interlaced) {
            return List.of(new Pass(0, 0, 1, 1, width, height));
        }
        List<Pass> passes = new ArrayList<>();
        for (int[] pass : ADAM7) {
            int columns = count(width, pass[0], pass[2]);
            int rows = count(height, pass[1], pass[3]);
            if (columns > 0 && rows > 0) {
                passes.add(new Pass(pass[0], pass[1], pass[2], pass[3], columns, rows));
            }
        }
        return passes;
    }

    /** Returns how many bytes the compressed data has to inflate to. */
    public long inflatedBytes() {
        return passes().stream()
                .mapToLong(pass -> pass.height() * (1L + lineBytes(pass.width())))
                .sum();
    }

    private static int count(int edge, int first, int step) {
        return (int) (((long) edge - first + step - 1) / step);
    }

    private static DamagedPicture damaged() {
        return new DamagedPicture("The PNG is damaged: its image header is wrong.");
    }
}
