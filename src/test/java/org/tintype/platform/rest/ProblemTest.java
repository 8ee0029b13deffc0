package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/images/x;y=z, /api/v1/images/x;y=z",
        "/a%20b/%2F, /a%20b/%2F",
        "//, //",
        "*, ''",
        "'', ''",
        "nothing, ''",
        "/{}|<>\"\\^`, /%7B%7D%7C%3C%3E%22%5C%5E%60",
        "/a?b#c, /a%3Fb%23c",
        "/é, /%C3%A9"
    })
    void instanceIsAPathOrEmpty(String path, String expected) {
        assertThat(Problem.of(404, "There is nothing here.", path).instance()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, /a%00b", "9, /a%09b", "10, /a%0Ab", "127, /a%7Fb", "32, /a%20b"})
    void controlCharactersAreEncoded(int character, String expected) {
        assertThat(Problem.of(404, "There is nothing here.", "/a" + (char) character + "b")
                        .instance())
                .isEqualTo(expected);
    }
}
