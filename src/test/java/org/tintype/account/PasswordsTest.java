package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertRefused(horse.repeat(11), "must have 12 to 256 characters");
        assertThat(Passwords.acceptable(horse.repeat(12))).isEqualTo(horse.repeat(12));
        assertThat(Passwords.acceptable(horse.repeat(256))).isEqualTo(horse.repeat(256));
        assertRefused(horse.repeat(257), "must have 12 to 256 characters");
    }

    @Test
    void spacesStayWhereTheyAre() {
        assertThat(Passwords.acceptable("  12 letters  ")).isEqualTo("  12 letters  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDC0E\uD83D", "\u0000", "\t", "\n", "\u0085", "\u2028"})
    void whatNoKeyboardTypesIsRefused(String odd) {
        assertRefused("correct" + odd + "horse battery", "must have no control characters");
    }

    @Test
    void nameOfItsOwnerIsRefusedInAnyCase() {
        Username name = new Username("Administrator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passwords.acceptable("aDMINISTRATOR", name))
                .withMessage("must not be the user name");
        assertThat(Passwords.acceptable("administrators", name)).isEqualTo("administrators");
        assertThat(Passwords.acceptable("administrator")).isEqualTo("administrator");
    }

    private static void assertRefused(String password, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passwords.acceptable(password))
                .withMessageStartingWith(message)
                .withMessageNotContaining(password);
    }
}
