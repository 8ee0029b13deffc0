package org.tintype.image.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "holiday.jpg", "\u00C9t\u00E9.jpg", "\u30AB\u30E1\u30E9.jpg", "\uD83D\uDCF7.jpg"})
    void utf8IsReadThatTheServerTookForLatin1(String name) {
        String asLatin1 = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(FileNames.decode(asLatin1)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u30AB\u30E1\u30E9.jpg", "\uD83D\uDCF7.jpg"})
    void nameThatWasReadRightStays(String name) {
        assertThat(FileNames.decode(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9t\u00E9.jpg", "\u00FF", "a\u0080"})
    void latin1ThatIsNoUtf8Stays(String name) {
        assertThat(FileNames.decode(name)).isEqualTo(name);
    }
}
