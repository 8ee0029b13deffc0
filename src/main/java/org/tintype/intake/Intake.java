package org.tintype.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Previews;

/** The one way in for uploaded bytes, whatever door they came through. Safe for many threads. */
public final class Intake {

    private final Limits limits;
    private final Strippers strippers;
    private final Previews previews;

    public Intake(Limits limits, Strippers strippers, Previews previews) {
        this.limits = limits;
        this.strippers = strippers;
        this.previews = previews;
    }

    /**
     * Tells an upload's format by its bytes and checks its header against the limits. That is quick and takes little
     * memory, whatever was sent; the work on pixels is left to {@link Examined#accept}.
     *
     * @param upload the bytes as they were sent; read only
     * @throws UnsupportedType if the bytes are of no accepted type
     * @throws PictureRefused if the upload is empty, too large in pixels, or coded in a way that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     * @throws UncheckedIOException if the file cannot be read
     */
    public Examined examine(Path upload) {
        try {
            Format format = sniff(upload);
            return new Examined(strippers.open(format, upload, limits), previews);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Describes a picture that was taken in.
     *
     * @param stored the stripped bytes; read only
     * @throws PictureRefused if the limits are tighter than they were when it was taken in
     * @throws UncheckedIOException if the file cannot be read
     */
    public EncodedPicture describe(Path stored, Format format) {
        try {
            return strippers.open(format, stored, limits).stripped(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
