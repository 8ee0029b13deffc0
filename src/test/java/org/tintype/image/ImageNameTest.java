package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {

    private static final int SUFFIX = 13;

    @ParameterizedTest
    @CsvSource({
        "holiday, holiday-",
        "Our Holiday 2026, Our-Holiday-2026-",
        "\u00C9t\u00E9 \u00E0 No\u00EBl, Ete-a-Noel-",
        "a_very_long_name_of_a_file, a_very_long_name_o-",
        "\u30AB\u30E1\u30E9, image-",
        "--a--, a-",
        "..., image-"
    })
    void nameReadsLikeWhatItIsMadeAfter(String title, String start) {
        assertThat(ImageName.after(title).text()).startsWith(start).hasSize(start.length() + SUFFIX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "a\0b.jpg",
                "a\r\nSet-Cookie: x=y.jpg",
                "\"; filename=evil.exe",
                "<script>alert(1)</script>",
                "%2e%2e%2f",
                "-rf",
                "CON",
                ".htaccess",
                "\u202Egpj.exe",
                "\uD83D\uDCF7\uD83D\uDCF7",
                "a\uD800.jpg",
                "?query#fragment",
                "-----------------------------x"
            })
    void hostileFileNamesGiveSafeNames(String fileName) {
        Labels labels = new Labels(Optional.of(fileName), Optional.empty(), Optional.empty(), false, false);
        String name = labels.nameToGive().text();
        assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9_-]*").hasSizeBetween(3, 32);
        assertThat(ImageName.isName(name)).isTrue();
        assertThat(new ImageName(name)).hasToString(name);
    }

    /** 13 characters, each of them one of 32: 65 bits. */
    @Test
    void everyPlaceOfTheSuffixTakesEveryOfThirtyTwoCharacters() {
        int names = 2000;
        Set<String> all = new HashSet<>();
        for (int place = 0; place < SUFFIX; place++) {
            Set<Character> seen = new HashSet<>();
            for (int i = 0; i < names; i++) {
                String suffix = ImageName.after("x").text().substring(2);
                all.add(suffix);
                seen.add(suffix.charAt(place));
            }
            // That one of 32 is missing after 2,000 draws has a chance of less than 10^-25.
            assertThat(seen).hasSize(32);
        }
        assertThat(all).hasSize(SUFFIX * names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "favicon",
                "api",
                "0123456789abc",
                "-0123456789abc",
                "a-0123456789ab",
                "a-0123456789abcd",
                "a-0123456789abi",
                "a-0123456789ABC",
                "a.b-0123456789abc",
                "a/b-0123456789abc",
                "abcdefghijklmnopqrs-0123456789abc"
            })
    void otherTextsAreNoNames(String text) {
        assertThat(ImageName.isName(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageName(text));
    }

    @Test
    void guidIsNoName() {
        assertThat(ImageName.isName("0f8fad5b-d9cb-469f-a165-70867728950e")).isFalse();
    }
}
