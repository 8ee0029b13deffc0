package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class CorsSettingsTest {

    @Test
    void nobodyIsAdmittedByDefault() {
        CorsSettings settings = new CorsSettings(FakeSettings.of(Map.of()));
        assertThat(settings.isOpen()).isFalse();
        assertThat(settings.admits("https://app.example")).isFalse();
    }

    @Test
    void exactlyTheNamedOriginsAreAdmitted() {
        CorsSettings settings = settings("https://app.example, http://localhost:3000,http://[::1]:8080");
        assertThat(settings.isOpen()).isTrue();
        assertThat(settings.admits("https://app.example")).isTrue();
        assertThat(settings.admits("http://localhost:3000")).isTrue();
        assertThat(settings.admits("http://[::1]:8080")).isTrue();
        assertThat(settings.admits("http://app.example")).isFalse();
        assertThat(settings.admits("https://app.example:443")).isFalse();
        assertThat(settings.admits("https://app.example/")).isFalse();
        assertThat(settings.admits("https://app.example.evil")).isFalse();
        assertThat(settings.admits("http://localhost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "app.example",
                "https://*.app.example",
                "https://app.example/",
                "https://app.example/path",
                "https://app.example?x",
                "https://app.example#x",
                "https://user@app.example",
                "https://app.example:443",
                "http://app.example:80",
                "https://App.example",
                "HTTPS://app.example",
                "ftp://app.example",
                "https://",
                "https:app.example",
                "https://a b",
                "https://app.example,",
                "https://app.example,*"
            })
    void whatIsNoOriginStopsTheStart(String value) {
        assertThatThrownBy(() -> settings(value))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.cors.origins: ");
    }

    private static CorsSettings settings(String value) {
        return new CorsSettings(FakeSettings.of(Map.of("tintype.cors.origins", value)));
    }
}
