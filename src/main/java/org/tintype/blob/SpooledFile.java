package org.tintype.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.tintype.platform.failure.TooLarge;

/** A file of the spool, for the time of one request. */
public final class SpooledFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path path;

    SpooledFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /**
     * Fills the file from a stream and returns the digest of what came.
     *
     * @param maxBytes the most bytes that are taken
     * @throws TooLarge if the stream has more
     */
    public Digest fill(InputStream content, long maxBytes) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return Digest.ofValue(sha256.digest());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
