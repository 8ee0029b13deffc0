package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Format;

class FormatChoiceTest {

    private static final Set<Format> ALL = EnumSet.allOf(Format.class);
    private static final Set<Format> NO_WEBP = EnumSet.of(Format.JPEG, Format.PNG, Format.GIF);

    @Test
    void withoutAWordItIsTheStoredFormat() {
        assertThat(FormatChoice.of(Optional.empty(), Optional.of("image/webp"), Format.GIF, ALL::contains))
                .contains(new FormatChoice(Format.GIF, false));
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "jpeg, JPEG", "png, PNG", "gif, GIF", "webp, WEBP"})
    void wordNamesAFormatWhateverIsAccepted(String word, Format format) {
        assertThat(FormatChoice.of(Optional.of(word), Optional.of("text/html"), Format.PNG, ALL::contains))
                .contains(new FormatChoice(format, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JPG", "jpg ", "bmp", "avif", "Auto", "jpg.png", "svg"})
    void otherWordsNameNone(String word) {
        assertThat(FormatChoice.of(Optional.of(word), Optional.empty(), Format.PNG, ALL::contains))
                .isEmpty();
    }

    @Test
    void formatThatCannotBeWrittenCanOnlyBeHadWhereItIsStored() {
        assertThat(FormatChoice.of(Optional.of("webp"), Optional.empty(), Format.JPEG, NO_WEBP::contains))
                .isEmpty();
        assertThat(FormatChoice.of(Optional.of("webp"), Optional.empty(), Format.WEBP, NO_WEBP::contains))
                .contains(new FormatChoice(Format.WEBP, false));
        assertThat(FormatChoice.words(NO_WEBP::contains)).containsExactly("jpg", "jpeg", "png", "gif", "auto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPEG | image/avif,image/webp,*/*;q=0.8        | WEBP",
                "JPEG | IMAGE/WEBP                             | WEBP",
                "JPEG | */*                                    | JPEG",
                "JPEG | image/*                                | JPEG",
                "JPEG | image/webp;q=0, */*                    | JPEG",
                "JPEG | image/webp;q=0.5, image/jpeg           | JPEG",
                "JPEG | image/webp;q=0.5, image/jpeg;q=0.5     | WEBP",
                "JPEG | image/webp ; q=0.9 , image/* ; q=0.8   | WEBP",
                "JPEG | text/html                              | JPEG",
                "JPEG | ;;;,,/,image/                          | JPEG",
                "JPEG | image/webp;q=2                         | WEBP",
                "PNG  | image/webp                             | WEBP",
                "PNG  | image/jpeg                             | PNG",
                "GIF  | image/png                              | GIF",
                "WEBP | image/png                              | PNG",
                "WEBP | image/webp                             | WEBP",
            })
    void autoTakesWebpForThoseWhoNameItAndElseWhatEverybodyKnows(Format stored, String accept, Format chosen) {
        assertThat(FormatChoice.of(Optional.of("auto"), Optional.of(accept), stored, ALL::contains))
                .contains(new FormatChoice(chosen, true));
    }

    @Test
    void autoDoesWithoutWhatCannotBeWrittenOrIsNotAskedFor() {
        assertThat(FormatChoice.of(Optional.of("auto"), Optional.of("image/webp"), Format.JPEG, NO_WEBP::contains))
                .contains(new FormatChoice(Format.JPEG, true));
        assertThat(FormatChoice.of(Optional.of("auto"), Optional.empty(), Format.JPEG, ALL::contains))
                .contains(new FormatChoice(Format.JPEG, true));
    }
}
