package org.tintype.pixels.png;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.tintype.pixels.DamagedPicture;

/**
 * A PNG file read from front to back, chunk by chunk, in memory that does not depend on what the file says. Whoever reads
 * takes, after each {@link #next}, what the chunk holds, or passes over it; either way its checksum is checked.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#5DataRep">PNG, 5</a>
 */
public final class PngInput implements Closeable {

    /** How large a piece is good to read at once. */
    public static final int PIECE = 32 * 1024;

    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int WORD = 4;

    private final InputStream file;
    private final CRC32 crc = new CRC32();
    private final byte[] word = new byte[WORD];
    private final byte[] scrap = new byte[PIECE];
    private String type = "";
    private int length;
    private int left;

    private PngInput(InputStream file) {
        this.file = file;
    }

    /**
     * Opens a file and passes over its signature.
     *
     * @throws DamagedPicture if it does not begin with one
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static PngInput open(Path path) throws IOException {
        PngInput input = new PngInput(new BufferedInputStream(Files.newInputStream(path)));
        try {
            if (!Arrays.equals(input.file.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new DamagedPicture("The PNG is damaged: its signature is wrong.");
            }
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** Returns the bytes that every PNG begins with. */
    public static byte[] signature() {
        return SIGNATURE.clone();
    }

    /**
     * Goes on to the next chunk, of which all was taken from the one before.
     *
     * @return its type
     * @throws DamagedPicture if the file ends here, or no chunk begins
     */
    public String next() throws IOException {
        length = word();
        if (length < 0) {
            throw new DamagedPicture("The PNG is damaged: a chunk is longer than there can be.");
        }
        left = length;
        word();
        for (byte letter : word) {
            if ((letter < 'A' || letter > 'Z') && (letter < 'a' || letter > 'z')) {
                throw new DamagedPicture("The PNG is damaged: a chunk has no proper name.");
            }
        }
        crc.reset();
        crc.update(word);
        type = new String(word, StandardCharsets.US_ASCII);
        return type;
    }

    /** Returns the type of the chunk. */
    public String type() {
        return type;
    }

    /** Returns how many bytes the chunk says that it holds; there may be less of the file. */
    public int length() {
        return length;
    }

    /**
     * Reads the next piece of what the chunk holds.
     *
     * @return how many bytes were read, or -1 once there is nothing left
     * @throws DamagedPicture if the file ends first, or the chunk's checksum is wrong
     */
    public int read(byte[] piece) throws IOException {
        if (left == 0) {
            requireChecksum();
            return -1;
        }
        int count = file.read(piece, 0, Math.min(left, piece.length));
        if (count < 0) {
            throw truncated();
        }
        crc.update(piece, 0, count);
        left -= count;
        return count;
    }

    /**
     * Returns the next bytes of what the chunk holds.
     *
     * @throws DamagedPicture if it does not hold so many
     */
    public byte[] start(int count) throws IOException {
        if (left < count) {
            throw new DamagedPicture("The PNG is damaged: a chunk is too short.");
        }
        byte[] start = file.readNBytes(count);
        if (start.length < count) {
            throw truncated();
        }
        crc.update(start);
        left -= count;
        return start;
    }

    /** Returns the next bytes of what the chunk holds, not more than {@code most}, and passes over the others. */
    public byte[] content(int most) throws IOException {
        byte[] content = start(Math.min(left, most));
        skip();
        return content;
    }

    /** Passes over what is left of the chunk. */
    public void skip() throws IOException {
        while (read(scrap) >= 0) {
            // Read all the same: the checksum also tells whether it is the chunk that its name says.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void requireChecksum() throws IOException {
        if (word() != (int) crc.getValue()) {
            throw new DamagedPicture("The PNG is damaged: the checksum of a chunk is wrong.");
        }
    }

    private int word() throws IOException {
        if (file.readNBytes(word, 0, WORD) < WORD) {
            throw truncated();
        }
        return ((word[0] & 0xFF) << 24) | ((word[1] & 0xFF) << 16) | ((word[2] & 0xFF) << 8) | (word[3] & 0xFF);
    }

    private static DamagedPicture truncated() {
        return new DamagedPicture("The PNG is truncated.");
    }
}
