package org.tintype.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.pixels.EncodedPicture;

/** Bytes handed to the room under test by way of a file, as the doors do. */
final class Uploads {

    static final Limits LIMITS = new Limits(50_000_000, Limits.LARGEST_EDGE, 100);

    private final Path file;

    Uploads(Path folder) {
        this.file = folder.resolve("upload");
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EncodedPicture read(byte[] jpeg) {
        return read(jpeg, LIMITS);
    }

    EncodedPicture read(byte[] jpeg, Limits limits) {
        try {
            return Format.JPEG.open(file(jpeg), limits).stripped(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] strip(byte[] jpeg) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try {
            Format.JPEG.open(file(jpeg), LIMITS).strip(clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clean.toByteArray();
    }
}
