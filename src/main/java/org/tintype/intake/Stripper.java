package org.tintype.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.tintype.pixels.EncodedPicture;

/**
 * One upload whose header was read and found within the limits, ready to be written again without anything but the
 * picture. There is one implementation per {@link org.tintype.pixels.Format}.
 *
 * <p>What is written holds the pixels, the colour profile where it is whole, and how to turn the picture upright; nothing
 * else that was in the upload. Stripping what was stripped changes no byte.
 *
 * <p>Compressed data is not looked into: bytes that hide behind its last pixel, where only a decoder can tell them from
 * data, are for the strict decode after this to refuse.
 */
public interface Stripper {

    /**
     * Writes the upload without its metadata, in one pass and in memory that does not grow with the upload. The pixels
     * are not encoded anew.
     *
     * @param clean is written to, in large pieces where it can be, and not closed
     */
    void strip(OutputStream clean) throws IOException;

    /** Returns how many pixels the header announces, those of all frames together. */
    long pixels();

    /** Describes the stripped picture. */
    EncodedPicture stripped(Path clean);
}
