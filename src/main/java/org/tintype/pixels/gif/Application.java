package org.tintype.pixels.gif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.tintype.pixels.IccProfile;

/**
 * The two application extensions that are understood: how often an animation is repeated, and an ICC profile. All others,
 * XMP among them, are passed over.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 26</a>
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, B.6 (embedding in GIF)</a>
 */
public final class Application {

    /** The label of its extension. */
    public static final int LABEL = 0xFF;

    private static final String NETSCAPE = "NETSCAPE2.0";
    private static final String ANIMEXTS = "ANIMEXTS1.0";
    private static final String ICC = "ICCRGBG1012";
    private static final int LOOPS = 1;

    /** The largest profiles of presses are about 3 MB. */
    private static final int MAX_PROFILE = 4 << 20;

    private OptionalInt loops = OptionalInt.empty();
    private Optional<IccProfile> profile = Optional.empty();

    /** Returns how often the animation is repeated, 0 for ever, if that was said; the first to say it counts. */
    public OptionalInt loops() {
        return loops;
    }

    /** Returns the first profile that is one. */
    public Optional<IccProfile> profile() {
        return profile;
    }

    /** Reads what follows the label. */
    public void read(GifInput in) throws IOException {
        byte[] block = new byte[GifInput.SUB_BLOCK];
        int length = in.subBlock(block);
        if (length == 0) {
            return;
        }
        String name = new String(block, 0, length, StandardCharsets.ISO_8859_1);
        if (name.equals(ICC) && profile.isEmpty()) {
            readProfile(in, block);
            return;
        }
        boolean saysLoops = name.equals(NETSCAPE) || name.equals(ANIMEXTS);
        length = in.subBlock(block);
        while (length > 0) {
            if (saysLoops && length == 3 && block[0] == LOOPS && loops.isEmpty()) {
                loops = OptionalInt.of((block[1] & 0xFF) | ((block[2] & 0xFF) << 8));
            }
            length = in.subBlock(block);
        }
    }

    /** Writes the extension that says how often an animation is repeated. */
    public static void writeLoops(int loops, OutputStream out) throws IOException {
        write(NETSCAPE, new byte[] {LOOPS, (byte) loops, (byte) (loops >> 8)}, out);
    }

    /** Writes the extension of a profile. */
    public static void writeProfile(IccProfile profile, OutputStream out) throws IOException {
        write(ICC, profile.bytes(), out);
    }

    private static void write(String name, byte[] content, OutputStream out) throws IOException {
        out.write(GifInput.EXTENSION);
        out.write(LABEL);
        out.write(name.length());
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        SubBlocks blocks = new SubBlocks(out);
        blocks.write(content, content.length);
        blocks.end();
    }

    private void readProfile(GifInput in, byte[] block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = in.subBlock(block);
        while (length > 0) {
            if (bytes.size() <= MAX_PROFILE) {
                bytes.write(block, 0, length);
            }
            length = in.subBlock(block);
        }
        if (bytes.size() <= MAX_PROFILE) {
            profile = IccProfile.embedded(bytes.toByteArray());
        }
    }
}
