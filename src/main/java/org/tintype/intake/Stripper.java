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
 * <p>Compressed data is looked into as deep as it takes to know that it is whole, and that nothing is in it but the
 * picture: bytes that hide behind the last pixel look like data to all but a decoder. What the pixels are is for the
 * decode after this.
 */
public interface Stripper {

    /**
     * Writes the upload without its metadata, in one pass and in memory far below that of its pixels. They are not encoded
     * anew.
     *
     * @param clean is written to, in large pieces where it can be, and not closed
     * @throws org.tintype.pixels.DamagedPicture if any part of the picture is truncated or damaged, or holds what is not
     *     the picture's
     */
    void strip(OutputStream clean) throws IOException;

    /** Returns how many pixels the header announces, those of all frames together. */
    long pixels();

    /** Describes the stripped picture. */
    EncodedPicture stripped(Path clean);
}
