package org.tintype.transform.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tintype.transform.Placement;

/** A watermark that is still in its file. */
public record WatermarkFile(Path path, Placement placement) {

    /**
     * Reads it. Its fingerprint is the SHA-256 of the file.
     *
     * @throws IOException if it cannot be read
     */
    public Watermark read(WatermarkReader reader) throws IOException {
        return new Watermark(reader.read(path), placement, fingerprint());
    }

    private String fingerprint() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
