package org.tintype.image.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.image.Revision;

class IfMatchTest {

    private static final Revision REVISION = new Revision("abc");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                " \"abc\" ",
                "*",
                " * ",
                "\"x\",\"abc\"",
                "\"x\" , W/\"abc\", \"abc\"",
                "\"a,b\",\"abc\""
            })
    void strongTagOfTheStateMatches(String field) {
        assertThat(IfMatch.of(field)).accepts(REVISION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"x\"",
                "W/\"abc\"",
                "abc",
                "\"abc",
                "abc\"",
                "\"x\" \"abc\"",
                "\"ABC\"",
                "\"abc\"x",
                "\"*\"",
                "*,*"
            })
    void anythingElseDoesNot(String field) {
        assertThat(IfMatch.of(field)).rejects(REVISION);
    }

    @Test
    void tagMayHoldACommaOfItsOwn() {
        assertThat(IfMatch.of("\"x,\"abc\"")).rejects(REVISION);
    }
}
