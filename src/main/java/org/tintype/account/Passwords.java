package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.tintype.platform.text.Texts;

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

    /**
     * Returns a password that may be set: long enough, and nothing in it that keyboards and stores would each take in their
     * own way. What it is made of is otherwise its owner's affair.
     *
     * @throws IllegalArgumentException if it is shorter or longer, counted in Unicode code points, or has control
     *     characters, line breaks or lone surrogates; the message is written for the caller, and does not repeat it
     * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver">NIST SP 800-63B-4, section 3.1.1.2</a>
     */
    public static String acceptable(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException("must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
        if (!password.codePoints().allMatch(Texts::isPrintable)) {
            throw new IllegalArgumentException("must have no control characters, line breaks or lone surrogates");
        }
        return password;
    }

    /**
     * As {@link #acceptable(String)}, for somebody whose name it must not be, in any case.
     *
     * @throws IllegalArgumentException if it is not acceptable; the message is written for the caller
     */
    public static String acceptable(String password, Username of) {
        if (password.equalsIgnoreCase(of.text())) {
            throw new IllegalArgumentException("must not be the user name");
        }
        return acceptable(password);
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
