package org.tintype.intake.png;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The chunks of fixed length that change how viewers show the pixels. Each is kept if it says something that it may say,
 * and passed over else, as decoders do.
 *
 * <p>Those that draw nothing are not here: a palette for truecolour is a suggestion, {@code sBIT} is for who encodes
 * again, {@code bKGD}, {@code hIST} and {@code sPLT} are for displays of few colours, {@code pHYs} is for paper, and
 * browsers look at none of them.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11addnlcolinfo">PNG, 11.3.2 (colour space information)</a>
 */
enum ColorChunk {
    /** Coding-independent code points: primaries, transfer function, matrix (RGB alone is allowed), range. */
    CICP("cICP", 4),
    /** Mastering display colour volume. */
    MDCV("mDCV", 24),
    /** Content light level. */
    CLLI("cLLI", 8),
    /** sRGB and a rendering intent. */
    SRGB("sRGB", 1),
    /** Image gamma. */
    GAMA("gAMA", 4),
    /** Chromaticities of white, red, green and blue. */
    CHRM("cHRM", 32);

    private final String type;
    private final int length;

    ColorChunk(String type, int length) {
        this.type = type;
        this.length = length;
    }

    static Optional<ColorChunk> of(String type) {
        return Arrays.stream(values()).filter(chunk -> chunk.type.equals(type)).findFirst();
    }

    String type() {
        return type;
    }

    /** Returns whether a chunk of this type may hold this. */
    boolean mayHold(byte[] content) {
        if (content.length != length) {
            return false;
        }
        return switch (this) {
            case CICP -> content[2] == 0 && (content[3] & ~1) == 0;
            case MDCV, CLLI -> true;
            case SRGB -> (content[0] & ~3) == 0;
            case GAMA -> ByteBuffer.wrap(content).getInt() > 0;
            case CHRM -> {
                boolean sound = true;
                for (int at = 0; at < length; at += Integer.BYTES) {
                    sound &= content[at] >= 0;
                }
                yield sound;
            }
        };
    }
}
