package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSortTest {

    @Test
    void newestComeFirstByDefault() {
        assertThat(ImageSort.DEFAULT.keys())
                .containsExactly(
                        new ImageSort.Key(ImageField.CREATED_AT, true), new ImageSort.Key(ImageField.ID, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsKnownByItsWord(ImageField field) {
        assertThat(ImageSort.parse(field.word()).keys().get(0)).isEqualTo(new ImageSort.Key(field, false));
        assertThat(ImageSort.parse("-" + field.word()).keys().get(0)).isEqualTo(new ImageSort.Key(field, true));
    }

    @Test
    void identifierDecidesAtLastInTheDirectionOfTheLastField() {
        assertThat(ImageSort.parse("-title,width").keys())
                .containsExactly(
                        new ImageSort.Key(ImageField.TITLE, true),
                        new ImageSort.Key(ImageField.WIDTH, false),
                        new ImageSort.Key(ImageField.ID, false));
    }

    @Test
    void identifierStaysWhereItWasAskedFor() {
        assertThat(ImageSort.parse("-id,title").keys())
                .containsExactly(new ImageSort.Key(ImageField.ID, true), new ImageSort.Key(ImageField.TITLE, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "-",
                "title,",
                ",title",
                "title,,width",
                "title,title",
                "title,-title",
                "id,-id",
                "Title",
                " title",
                "title ",
                "--title",
                "+title",
                "downloadUrl",
                "isPublic",
                "owner",
                "created_at",
                "title;drop table image",
                "t\u0000itle",
                "\ufffd"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ImageSort.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must name fields of the image object");
    }

    @Test
    void endlessTextIsRefused() {
        assertThatThrownBy(() -> ImageSort.parse("title,".repeat(10_000) + "id"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
