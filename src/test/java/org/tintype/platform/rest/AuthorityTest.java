package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    @ParameterizedTest
    @CsvSource({
        "example.org, http, example.org",
        "example.org:80, http, example.org",
        "example.org:443, http, example.org:443",
        "example.org:443, https, example.org",
        "my_host:65535, https, my_host:65535",
        "192.0.2.1:8080, http, 192.0.2.1:8080",
        "[::1], http, [::1]",
        "[2001:db8::1]:8443, https, [2001:db8::1]:8443"
    })
    void hostAndPortStandInAUrlWithoutWhatItsSchemeSays(String text, String scheme, String expected) {
        assertThat(Authority.parse(text).orElseThrow().in(scheme)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a\\b",
                "a@b",
                "@evil",
                "a,b",
                "a?b",
                "a#b",
                "a\tb",
                "a\nb",
                "<x>",
                "\"",
                "a%20b",
                "é",
                ":80",
                "a:",
                "a:b",
                "a:0",
                "a:65536",
                "a:-1",
                "a:80:80",
                "-a",
                ".",
                "::1",
                "[::1",
                "[::1]x",
                "[::g]",
                "[1.2.3.4]",
                "[]"
            })
    void whatHasAnotherFormIsNone(String text) {
        assertThat(Authority.parse(text)).isEmpty();
    }
}
