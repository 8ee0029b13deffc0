package org.tintype.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Previews;

/** An upload of an accepted format whose header is within the limits; none of its pixels was decoded yet. */
public final class Examined {

    private static final int BUFFER = 64 * 1024;

    private final Stripper stripper;
    private final Previews previews;

    Examined(Stripper stripper, Previews previews) {
        this.stripper = stripper;
        this.previews = previews;
    }

    /** Returns how many pixels there are to work on, those of all frames together. */
    public long pixels() {
        return stripper.pixels();
    }

    /**
     * Takes the upload in: writes it without metadata, checking its compressed data on the way, and makes the preview of
     * what was written.
     *
     * @param clean where the stripped picture goes; replaced if it is there, and gone again if this fails
     * @throws org.tintype.pixels.DamagedPicture if any part of the picture is truncated or damaged
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public Accepted accept(Path clean) {
        try {
            boolean done = false;
            try {
                Accepted accepted = stripInto(clean);
                done = true;
                return accepted;
            } finally {
                if (!done) {
                    Files.deleteIfExists(clean);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Accepted stripInto(Path clean) throws IOException {
        DigestingOutput digest = new DigestingOutput(Files.newOutputStream(clean));
        try (OutputStream out = new BufferedOutputStream(digest, BUFFER)) {
            stripper.strip(out);
        }
        // Decoded from what is kept, not from what was sent: whoever fetches it later decodes the same bytes.
        EncodedPicture picture = stripper.stripped(clean);
        byte[] preview = previews.of(picture);
        return new Accepted(
                picture.format(),
                picture.displayedWidth(),
                picture.displayedHeight(),
                digest.length(),
                digest.sha256(),
                preview);
    }
}
