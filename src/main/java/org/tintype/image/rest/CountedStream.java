package org.tintype.image.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.TooLarge;

/** A stream that ends a request whose body is too long, and, where somebody will ask, takes its digest. */
final class CountedStream extends FilterInputStream {

    private final long most;
    private final long told;
    private final Optional<MessageDigest> sha256;
    private long count;
    private boolean ended;

    /**
     * Counts a body.
     *
     * @param most the most bytes that the whole body may have
     * @param told the limit that the caller is told, which is that of the file
     * @param digested whether {@link #digestOfAll} will be asked
     */
    CountedStream(InputStream body, long most, long told, boolean digested) {
        super(body);
        this.most = most;
        this.told = told;
        this.sha256 = digested ? Optional.of(Digest.sha256()) : Optional.empty();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                ended = true;
                throw new TooLarge(told);
            }
            sha256.ifPresent(digest -> digest.update(buffer, offset, read));
        }
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        // Skipped bytes count, and belong to the digest.
        return Math.max(0, read(new byte[(int) Math.min(length, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what no parser needed, because it belongs to the digest, and closes the body. */
    @Override
    public void close() throws IOException {
        if (!ended) {
            transferTo(OutputStream.nullOutputStream());
            ended = true;
        }
        super.close();
    }

    /** Returns the digest of the whole body, and closes it. */
    Digest digestOfAll() throws IOException {
        close();
        return Digest.ofValue(sha256.orElseThrow().digest());
    }
}
