package org.tintype.delivery.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that links are signed with, by HMAC-SHA256 (RFC 2104). */
public final class LinkKey {

    /** As many as a signature has: a longer key adds nothing, a shorter one takes something away. */
    static final int LEAST_BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 8;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;
    private final String id;

    /**
     * Makes a key of a secret.
     *
     * @throws IllegalArgumentException if it is shorter than 256 bits
     */
    public LinkKey(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("too short for a key");
        }
        this.secret = new SecretKeySpec(secret, HMAC);
        this.id = BASE64.encodeToString(Arrays.copyOf(sha256(secret), ID_BYTES));
    }

    /** Returns what links call the key: the first 64 bits of its SHA-256, in eleven characters of base64url. */
    public String id() {
        return id;
    }

    /** Returns the signature of a message, in base64url. */
    String sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return BASE64.encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** Returns whether a signature is that of a message, to the character, and takes as long whatever it is. */
    boolean verifies(byte[] message, String signature) {
        return MessageDigest.isEqual(
                sign(message).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Leaves the secret out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "LinkKey[" + id + "]";
    }
}
