package org.tintype.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String CAMERA = "\uD83D\uDCF7";

    @Test
    void lineIsTrimmedBeforeItIsMeasured() {
        assertThat(Texts.line(" \u2003abc\t", 3, 3)).isEqualTo("abc");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(Texts.line(CAMERA.repeat(4), 4, 4)).isEqualTo(CAMERA.repeat(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.line(CAMERA.repeat(5), 1, 4))
                .withMessage("must have 1 to 4 characters");
    }

    @Test
    void nothingIsALineOnlyWhereItMayBe() {
        assertThat(Texts.line("  ", 0, 4)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.line("  ", 1, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\0b",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uD800b",
                "a\uDC00b",
                "a\u007fb"
            })
    void controlCharactersLineBreaksAndLoneSurrogatesAreNoText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.line(text, 1, 64))
                .withMessageContaining("control characters");
    }

    @Test
    void clippedTextIsALineThatFits() {
        assertThat(Texts.clipped("  Ada\n\u2028 Love\u0000lace\ud800 ", 64)).isEqualTo("Ada Lovelace");
        assertThat(Texts.clipped("\uD83D\uDCF7".repeat(3), 2)).isEqualTo("\uD83D\uDCF7".repeat(2));
        assertThat(Texts.clipped("ab cd", 3)).isEqualTo("ab");
        assertThat(Texts.clipped(" \n ", 64)).isEmpty();
    }
}
