package org.tintype.intake.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.png.PngInput;

/**
 * The chunk of an ICC profile. The profile is taken out and put in again, so that neither the name that somebody gave it
 * nor anything behind it is kept; what does not inflate, or to no profile, or to more than the largest ones, is none.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11iCCP">PNG, 11.3.2.3</a>
 */
final class ProfileChunk {

    static final String TYPE = "iCCP";

    /** The largest profiles of presses are about 3 MB. */
    static final int MAX_PROFILE = 4 << 20;

    /** What is this long without being compressed is too long. */
    private static final int MAX_CHUNK = MAX_PROFILE + MAX_PROFILE / 64;

    private static final byte[] NAME_AND_METHOD = "icc\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_NAME = 79;
    private static final int PIECE = 8 * 1024;

    private ProfileChunk() {}

    /** Reads the chunk at which the input stands. */
    static Optional<IccProfile> read(PngInput in) throws IOException {
        if (in.length() > MAX_CHUNK) {
            in.skip();
            return Optional.empty();
        }
        byte[] content = in.content(MAX_CHUNK);
        int nameEnd = 0;
        while (nameEnd < content.length && nameEnd < MAX_NAME && content[nameEnd] != 0) {
            nameEnd++;
        }
        int data = nameEnd + 2;
        return data >= content.length || content[nameEnd] != 0 || content[nameEnd + 1] != 0
                ? Optional.empty()
                : inflated(content, data).flatMap(IccProfile::embedded);
    }

    /** Returns what is in the chunk of a profile. */
    static byte[] content(IccProfile profile) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(NAME_AND_METHOD);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(profile.bytes());
            deflater.finish();
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                content.write(piece, 0, deflater.deflate(piece));
            }
        } finally {
            deflater.end();
        }
        return content.toByteArray();
    }

    private static Optional<byte[]> inflated(byte[] content, int from) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                profile.write(piece, 0, count);
                if ((count == 0 && !inflater.finished()) || profile.size() > MAX_PROFILE) {
                    return Optional.empty();
                }
            }
            return Optional.of(profile.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
