package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class EdgeSettingsTest {

    @Test
    void nothingIsTrustedOrFixedWhereNobodySaysSo() {
        EdgeSettings settings = settings(Map.of());
        assertThat(settings.baseUrl()).isEmpty();
        assertThat(settings.trusts("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/, https://example.org/",
        "http://example.org:8080/pictures, http://example.org:8080/pictures/",
        "http://[2001:db8::1]/a/b/, http://[2001:db8::1]/a/b/"
    })
    void aBaseUrlHasASlashAtItsEnd(String value, String expected) {
        assertThat(settings(Map.of("tintype.base-url", value)).baseUrl())
                .map(BaseUrl::text)
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "/pictures",
                "//example.org",
                "ftp://example.org",
                "https:example.org",
                "https://",
                "https:///x",
                "https://user@example.org",
                "https://example.org?x",
                "https://example.org/#x",
                "https://example.org/a b",
                "https://example.org/a/../b",
                "https://example.org/é",
                "https://example.org:99999",
                "https://a_b:x"
            })
    void whatIsNoBaseUrlStopsTheStart(String value) {
        assertThatThrownBy(() -> settings(Map.of("tintype.base-url", value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.base-url: ");
    }

    @Test
    void proxiesAreAddressesAndBlocks() {
        EdgeSettings settings = settings(Map.of("tintype.trusted-proxies", "192.0.2.1, 198.51.100.0/24,2001:db8::/32"));
        assertThat(settings.trusts("192.0.2.1")).isTrue();
        assertThat(settings.trusts("198.51.100.77")).isTrue();
        assertThat(settings.trusts("2001:db8::7")).isTrue();
        assertThat(settings.trusts("192.0.2.2")).isFalse();
        assertThat(settings.trusts("localhost")).isFalse();
        assertThat(settings.trusts("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "localhost", "*", "192.0.2.1,", "192.0.2.1,,192.0.2.2", "192.0.2.1/24", "0"})
    void whatIsNoProxyStopsTheStart(String value) {
        assertThatThrownBy(() -> settings(Map.of("tintype.trusted-proxies", value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.trusted-proxies: ");
    }

    private static EdgeSettings settings(Map<String, String> values) {
        return new EdgeSettings(FakeSettings.of(values));
    }
}
