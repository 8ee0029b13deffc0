package org.tintype.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of some content, as 64 lower-case hexadecimal digits.
 *
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>
 */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hexadecimal digits");
        }
    }

    /** Returns the digest of some bytes. */
    public static Digest of(byte[] content) {
        return ofValue(sha256().digest(content));
    }

    /** Returns the digest whose 32 bytes these are. */
    public static Digest ofValue(byte[] value) {
        return new Digest(HexFormat.of().formatHex(value));
    }

    /** Returns a computation that is fed with the content. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the digest as the field {@code Repr-Digest} carries it (RFC 9530, section 3). */
    public String asReprDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
    }

    @Override
    public String toString() {
        return hex;
    }
}
