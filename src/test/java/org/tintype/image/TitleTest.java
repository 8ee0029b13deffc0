package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    private static final String CAMERA = "\uD83D\uDCF7";

    @Test
    void titleIsTrimmedAndMeasuredInCodePoints() {
        assertThat(new Title(" " + CAMERA.repeat(64) + " ").text()).isEqualTo(CAMERA.repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(CAMERA.repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("a\nb"));
    }

    @ParameterizedTest
    @CsvSource({
        "holiday.jpg, holiday",
        "holiday.2026.jpg, holiday.2026",
        "holiday, holiday",
        "'C:\\Users\\ada\\holiday.jpg', holiday",
        "/home/ada/holiday.jpg, holiday",
        "'a/b\\c.jpg', c",
        ".jpg, image",
        "/.jpg, image",
        "..jpg, .",
        "' holiday .jpg', holiday"
    })
    void titleIsTheFilesNameWithoutFolderAndExtension(String fileName, String title) {
        assertThat(Title.ofFileName(fileName).text()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "folder/", "\\", "  .jpg", "\n.jpg", "\uD800.jpg", "\u2028"})
    void fileWithoutANameIsAnImage(String fileName) {
        assertThat(Title.ofFileName(fileName).text()).isEqualTo("image");
    }

    @Test
    void longNameIsCutBetweenCodePoints() {
        assertThat(Title.ofFileName(CAMERA.repeat(100) + ".jpg").text()).isEqualTo(CAMERA.repeat(64));
        assertThat(Title.ofFileName("x" + CAMERA.repeat(100)).text()).isEqualTo("x" + CAMERA.repeat(63));
    }

    @Test
    void nameThatIsCutAtASpaceIsTrimmed() {
        assertThat(Title.ofFileName("x".repeat(63) + " y.jpg").text()).isEqualTo("x".repeat(63));
    }

    @ParameterizedTest
    @CsvSource({"'a\nb.jpg', ab", "'a\0b', ab", "'a\uD800b.jpg', ab", "'a\u2028b.jpg', ab"})
    void whatNoTitleMayHaveIsLeftOut(String fileName, String title) {
        assertThat(Title.ofFileName(fileName).text()).isEqualTo(title);
    }
}
