package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords(new Pbkdf2PasswordHashImpl());

    @Test
    void passwordIsVerifiedByItsHash() {
        String hash = PASSWORDS.hash("correct horse \uD83D\uDC0E");
        assertThat(PASSWORDS.verify("correct horse \uD83D\uDC0E".toCharArray(), hash))
                .isTrue();
        assertThat(PASSWORDS.verify("correct horse".toCharArray(), hash)).isFalse();
    }

    @Test
    void hashSaysHowItWasMadeAndNotWhatOf() {
        String hash = PASSWORDS.hash("correct horse");
        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain("correct");
        assertThat(PASSWORDS.hash("correct horse")).isNotEqualTo(hash);
        assertThat(hash.length()).isLessThanOrEqualTo(512);
    }

    @Test
    void passwordOfNobodyIsNobodys() {
        assertThat(PASSWORDS.verifyNobody("nobody has this password".toCharArray()))
                .isFalse();
    }

    @Test
    void overlongPasswordIsNotEvenHashed() {
        People.QuickHash hash = new People.QuickHash();
        Passwords passwords = new Passwords(hash);
        char[] overlong = "x".repeat(2 * Passwords.MAX_LENGTH + 1).toCharArray();
        assertThat(passwords.verify(overlong, hash.generate(overlong))).isFalse();
        assertThat(hash.verifications()).isZero();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        String horse = "\uD83D\uDC0E";
        assertThat(Passwords.isAcceptable(horse.repeat(11))).isFalse();
        assertThat(Passwords.isAcceptable(horse.repeat(12))).isTrue();
        assertThat(Passwords.isAcceptable(horse.repeat(256))).isTrue();
        assertThat(Passwords.isAcceptable(horse.repeat(257))).isFalse();
    }
}
