package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Passwords as they are kept: PBKDF2-HMAC-SHA-512 with 210,000 rounds, as the OWASP Password Storage Cheat Sheet asks
 * for, in the self-describing text of Jakarta Security.
 */
@Singleton
public class Passwords {

    /** The fewest characters that a password may have. */
    public static final int MIN_LENGTH = 12;

    /** The most characters: a hash reads all of them, and nobody types more. */
    public static final int MAX_LENGTH = 256;

    /** What is told to whoever comes with another one. */
    public static final String EXPECTATION = "must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters";

    private final Pbkdf2PasswordHash algorithm;
    private final String hashOfNobody;

    @Inject
    public Passwords(Pbkdf2PasswordHash algorithm) {
        this.algorithm = algorithm;
        algorithm.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        this.hashOfNobody = hash("nobody has this password");
    }

    /** Returns whether a password is long enough, and not longer than is ever read. */
    public static boolean isAcceptable(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= MIN_LENGTH && length <= MAX_LENGTH;
    }

    /** Returns what to keep of a password. */
    public String hash(String password) {
        return algorithm.generate(password.toCharArray());
    }

    /** Returns whether a password is the one that was hashed. */
    public boolean verify(char[] password, String hash) {
        return password.length <= 2 * MAX_LENGTH && algorithm.verify(password, hash);
    }

    /** Takes as long as {@link #verify} and says no, so that time does not tell which names exist. */
    public boolean verifyNobody(char[] password) {
        boolean ignored = verify(password, hashOfNobody);
        return false;
    }
}
