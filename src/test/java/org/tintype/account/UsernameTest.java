package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "A.d_a-9", "...", "0123456789012345678901234567890123456789012345678901234567890123"})
    void nameIsShownAsItWasWritten(String text) {
        assertThat(new Username(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "01234567890123456789012345678901234567890123456789012345678901234",
                "ada lovelace",
                " ada",
                "ada\n",
                "ad\u00E4",
                "ada@home",
                "\u0430da"
            })
    void otherTextsAreNoNames(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Username(text));
    }

    @Test
    void keyIsTheSameInEveryLocaleOfTheServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new Username("ADMIN").key()).isEqualTo("admin");
        } finally {
            Locale.setDefault(before);
        }
    }
}
