package org.tintype.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Bytes that were found, open until they are closed.
 *
 * @param digest of the bytes
 * @param length how many there are
 * @param content the bytes, from the first one on
 */
public record DerivedBytes(Digest digest, long length, InputStream content) implements AutoCloseable {

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
