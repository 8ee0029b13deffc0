package org.tintype.pixels.gif;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.DamagedPicture;

/**
 * A GIF file read from front to back, block by block. Its end is always a {@link DamagedPicture}, because the trailer has
 * to come first: without one nobody can tell whether frames are missing.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 15 to 27</a>
 */
public final class GifInput implements Closeable {

    public static final int EXTENSION = 0x21;
    public static final int IMAGE = 0x2C;
    public static final int TRAILER = 0x3B;

    /** The most bytes of a sub-block. */
    public static final int SUB_BLOCK = 255;

    private static final int BUFFER = 64 * 1024;

    private final InputStream file;

    private GifInput(InputStream file) {
        this.file = file;
    }

    /**
     * Opens a file and passes over its signature and version.
     *
     * @throws DamagedPicture if it does not begin with them
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static GifInput open(Path path) throws IOException {
        GifInput input = new GifInput(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        try {
            for (char letter : new char[] {'G', 'I', 'F', '8'}) {
                require(input.next() == letter, "its signature is wrong");
            }
            int version = input.next();
            require((version == '7' || version == '9') && input.next() == 'a', "its version is wrong");
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** Returns the first byte of the next block: an extension, an image, or the trailer. */
    public int block() throws IOException {
        int introducer = next();
        // Some encoders end a block twice, and decoders look past it.
        while (introducer == 0) {
            introducer = next();
        }
        require(
                introducer == EXTENSION || introducer == IMAGE || introducer == TRAILER,
                "there is something that is no block");
        return introducer;
    }

    /** Returns the next byte. */
    public int next() throws IOException {
        int value = file.read();
        if (value < 0) {
            throw truncated();
        }
        return value;
    }

    /** Returns the next two bytes as a number, the low one first. */
    public int nextWord() throws IOException {
        int low = next();
        return low | (next() << 8);
    }

    /** Returns the next bytes; for few of them. */
    public byte[] next(int count) throws IOException {
        byte[] bytes = file.readNBytes(count);
        if (bytes.length < count) {
            throw truncated();
        }
        return bytes;
    }

    /**
     * Reads the next sub-block.
     *
     * @param target at least {@link #SUB_BLOCK} bytes
     * @return how many bytes it has; 0 for the block's end
     */
    public int subBlock(byte[] target) throws IOException {
        int length = next();
        if (file.readNBytes(target, 0, length) < length) {
            throw truncated();
        }
        return length;
    }

    /** Passes over the sub-blocks up to the block's end. */
    public void skipSubBlocks() throws IOException {
        byte[] ignored = new byte[SUB_BLOCK];
        while (subBlock(ignored) > 0) {
            // Nothing is made of it.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new DamagedPicture("The GIF is damaged: " + otherwise + ".");
        }
    }

    private static DamagedPicture truncated() {
        return new DamagedPicture("The GIF is truncated.");
    }
}
