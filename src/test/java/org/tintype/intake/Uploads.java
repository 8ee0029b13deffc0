package org.tintype.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;

/** Bytes handed to the room under test by way of a file, as the doors do. */
public final class Uploads {

    public static final Limits LIMITS = new Limits(50_000_000, Limits.LARGEST_EDGE, 100, 1_000);

    private final Path file;
    private final Format format;

    /** Uploads of JPEG. */
    public Uploads(Path folder) {
        this(folder, Format.JPEG);
    }

    public Uploads(Path folder, Format format) {
        this.format = format;
        this.file = folder.resolve("upload");
    }

    public Path file(byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EncodedPicture read(byte[] bytes) {
        return read(bytes, LIMITS);
    }

    public EncodedPicture read(byte[] bytes, Limits limits) {
        try {
            return new EveryFormat().open(format, file(bytes), limits).stripped(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] strip(byte[] bytes) {
        return stripFile(file(bytes));
    }

    /** Strips what is in a file already. */
    public byte[] stripFile(Path upload) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try {
            new EveryFormat().open(format, upload, LIMITS).strip(clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clean.toByteArray();
    }
}
