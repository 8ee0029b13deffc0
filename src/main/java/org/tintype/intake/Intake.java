package org.tintype.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Previews;

/** The one way in for uploaded bytes, whatever door they came through. Safe for many threads. */
public final class Intake {

    private static final int BUFFER = 8 * 1024;

    private final Limits limits;
    private final Previews previews;

    public Intake(Limits limits, Previews previews) {
        this.limits = limits;
        this.previews = previews;
    }

    /**
     * Takes an upload in: tells its format by its bytes, checks its header against the limits, writes it without
     * metadata, and decodes what was written, once and strictly, into a preview.
     *
     * @param upload the bytes as they were sent; read only
     * @param clean where the stripped picture goes; replaced if it is there, and gone again if this fails
     * @throws UnsupportedType if the bytes are of no accepted type
     * @throws PictureRefused if the upload is empty, too large in pixels, or coded in a way that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public Accepted accept(Path upload, Path clean) {
        try {
            Format format = sniff(upload);
            Stripper stripper = format.open(upload, limits);
            boolean done = false;
            try {
                Accepted accepted = accept(format, stripper, clean);
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

    private Accepted accept(Format format, Stripper stripper, Path clean) throws IOException {
        DigestingOutput digest = new DigestingOutput(Files.newOutputStream(clean));
        try (OutputStream out = new BufferedOutputStream(digest, BUFFER)) {
            stripper.strip(out);
        }
        // Decoded from what is kept, not from what was sent: whoever fetches it later decodes the same bytes.
        EncodedPicture picture = stripper.stripped(clean);
        byte[] preview = previews.of(picture);
        return new Accepted(
                format, picture.displayedWidth(), picture.displayedHeight(), digest.length(), digest.sha256(), preview);
    }

    private static Format sniff(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            byte[] start = in.readNBytes(Format.SNIFFED_BYTES);
            if (start.length == 0) {
                throw new PictureRefused("The upload is empty.");
            }
            return Format.sniff(start).orElseThrow(UnsupportedType::new);
        }
    }
}
