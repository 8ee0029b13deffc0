package org.tintype.account.token;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives keys from a secret, so that what one of them is used for tells nothing of the others.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, HKDF, with SHA-256</a>
 */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final int MOST_BYTES = 255 * HASH_BYTES;

    private Hkdf() {}

    /**
     * Returns a key.
     *
     * @param secret the input keying material
     * @param salt random, where there is some; empty else
     * @param info what the key is for
     * @param length how many bytes it has, at most 8,160
     */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > MOST_BYTES) {
            throw new IllegalArgumentException("not a length of a derived key");
        }
        byte[] extracted = hmac(salt.length == 0 ? new byte[HASH_BYTES] : salt, secret);
        ByteArrayOutputStream derived = new ByteArrayOutputStream();
        byte[] block = new byte[0];
        for (int i = 1; derived.size() < length; i++) {
            block = hmac(extracted, block, info, new byte[] {(byte) i});
            derived.writeBytes(block);
        }
        return Arrays.copyOf(derived.toByteArray(), length);
    }

    private static byte[] hmac(byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
