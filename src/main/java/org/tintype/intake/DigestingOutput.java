package org.tintype.intake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes (SHA-256, FIPS 180-4) the bytes on their way, so that content is not read again for it. */
final class DigestingOutput extends FilterOutputStream {

    private final MessageDigest digest;
    private long length;

    DigestingOutput(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        digest.update((byte) value);
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        digest.update(bytes, offset, count);
        length += count;
    }

    /** Returns how many bytes were written. */
    long length() {
        return length;
    }

    /** Returns the digest of all that was written, and starts anew. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
