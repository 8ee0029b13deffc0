package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                " \"abc\" ",
                "*",
                " * ",
                "\"x\",\"abc\"",
                "\"x\" , W/\"abc\", \"abc\"",
                "\"a,b\",\"abc\"",
                "\"x\",,\"abc\"",
                ", ,\"abc\","
            })
    void strongTagOfTheStateNamesItStrongly(String field) {
        assertThat(new EntityTags(field).nameStrongly("abc")).isTrue();
        assertThat(new EntityTags(field).nameWeakly("abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"abc\"", "\"x\",W/\"abc\"", "W/\"x\",\tW/\"abc\""})
    void weakTagNamesItWeakly(String field) {
        assertThat(new EntityTags(field).nameStrongly("abc")).isFalse();
        assertThat(new EntityTags(field).nameWeakly("abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"x\"",
                "w/\"abc\"",
                "abc",
                "\"abc",
                "abc\"",
                "\"x\" \"abc\"",
                "\"ABC\"",
                "\"abc\"x",
                "\"*\"",
                "*,*",
                "*,\"abc\"",
                "\"x,\"abc\""
            })
    void anythingElseDoesNot(String field) {
        assertThat(new EntityTags(field).nameStrongly("abc")).isFalse();
        assertThat(new EntityTags(field).nameWeakly("abc")).isFalse();
    }

    @Test
    void linesOfAFieldAreOneList() {
        assertThat(EntityTags.of(List.of("\"x\"", "\"abc\"")))
                .hasValueSatisfying(tags -> assertThat(tags.nameStrongly("abc")).isTrue());
        assertThat(EntityTags.of(List.of())).isEmpty();
    }
}
