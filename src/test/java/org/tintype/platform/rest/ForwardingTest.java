package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.FakeSettings;

class ForwardingTest {

    private static final EdgeSettings NOBODY = new EdgeSettings(FakeSettings.of(Map.of()));
    private static final EdgeSettings TRUSTING =
            new EdgeSettings(FakeSettings.of(Map.of("tintype.trusted-proxies", "192.0.2.0/24, 2001:db8:1::/48")));

    @Test
    void withoutAProxyTheRequestItselfCounts() {
        assertThat(base(request().with("Host", "example.org:8080"), NOBODY)).isEqualTo("http://example.org:8080/");
        assertThat(base(request().with("Host", "example.org").below("/tintype"), NOBODY))
                .isEqualTo("http://example.org/tintype/");
        assertThat(client(request(), NOBODY)).isEqualTo(FakeServletRequest.PEER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a@b", "a/b", "a:b", "[::1", ""})
    void aHostThatIsNoneIsReplacedByTheAddressThatWasReached(String host) {
        assertThat(base(request().with("Host", host), NOBODY)).isEqualTo("http://198.51.100.1:8080/");
    }

    @Test
    void aStrangersWordDoesNotCount() {
        FakeServletRequest stranger = forwarded().from("203.0.113.1");
        assertThat(base(stranger, TRUSTING)).isEqualTo("http://inside:8080/");
        assertThat(client(stranger, TRUSTING)).isEqualTo("203.0.113.1");
        assertThat(base(forwarded(), NOBODY)).isEqualTo("http://inside:8080/");
        assertThat(client(forwarded(), NOBODY)).isEqualTo(FakeServletRequest.PEER);
    }

    @Test
    void aTrustedProxysWordCounts() {
        assertThat(base(forwarded(), TRUSTING)).isEqualTo("https://example.org/");
        assertThat(client(forwarded(), TRUSTING)).isEqualTo("203.0.113.9");
        assertThat(base(forwarded().from("2001:db8:1::7%eth0"), TRUSTING)).isEqualTo("https://example.org/");
    }

    @ParameterizedTest
    @CsvSource({
        "https, example.org:8443, , https://example.org:8443/",
        "https, example.org, 8443, https://example.org:8443/",
        "https, example.org:8080, 443, https://example.org/",
        "HTTPS, , , https://inside:8080/",
        "https, , 443, https://inside/",
        ", , 9000, http://inside:9000/",
        ", '[2001:db8::1]:8443', , http://[2001:db8::1]:8443/"
    })
    void schemeHostAndPortEachReplaceTheirOwn(String proto, String host, String port, String expected) {
        assertThat(base(request("Proto", proto, "Host", host, "Port", port), TRUSTING))
                .isEqualTo(expected);
    }

    @Test
    void theBaseUrlThatIsSetBeatsRequestAndProxy() {
        EdgeSettings fixed = new EdgeSettings(FakeSettings.of(Map.of(
                "tintype.base-url", "https://fixed.example/p", "tintype.trusted-proxies", FakeServletRequest.PEER)));
        assertThat(base(forwarded(), fixed)).isEqualTo("https://fixed.example/p/");
        assertThat(client(forwarded(), fixed)).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript, , ",
        "'https://', , ",
        "'', , ",
        ", 'evil/x', ",
        ", 'a b', ",
        ", 'user@evil', ",
        ", '', ",
        ", , 0",
        ", , 65536",
        ", , http",
        ", , ''"
    })
    void whatIsMalformedIsIgnored(String proto, String host, String port) {
        assertThat(base(request("Proto", proto, "Host", host, "Port", port), TRUSTING))
                .isEqualTo("http://inside:8080/");
    }

    @Test
    void ofSeveralValuesTheTrustedProxysOwnIsTheLast() {
        assertThat(base(
                        request()
                                .with("Host", "inside")
                                .with("X-Forwarded-Host", "evil, other.example")
                                .with("X-Forwarded-Host", "example.org"),
                        TRUSTING))
                .isEqualTo("http://example.org/");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "'198.51.100.7, 203.0.113.9', 203.0.113.9",
        "'203.0.113.9, 192.0.2.2', 203.0.113.9",
        "'198.51.100.7, 203.0.113.9, 192.0.2.3, 192.0.2.2', 203.0.113.9",
        "'192.0.2.3, 192.0.2.2', 192.0.2.3",
        "2001:DB8:0::1, 2001:db8::1",
        "203.0.113.9:4711, 203.0.113.9",
        "'[2001:db8::1]:4711', 2001:db8::1",
        "unknown, 192.0.2.1",
        "'203.0.113.9, unknown', 192.0.2.1",
        "'203.0.113.9, unknown, 192.0.2.2', 192.0.2.2",
        "client.example, 192.0.2.1",
        "'', 192.0.2.1"
    })
    void theClientIsTheNearestAddressThatIsNotATrustedProxys(String forwarded, String expected) {
        assertThat(client(request().with("X-Forwarded-For", forwarded), TRUSTING))
                .isEqualTo(expected);
    }

    @Test
    void theLinesOfAFieldAreOneList() {
        FakeServletRequest twice =
                request().with("X-Forwarded-For", "203.0.113.9").with("X-Forwarded-For", "192.0.2.2");
        assertThat(client(twice, TRUSTING)).isEqualTo("203.0.113.9");
    }

    private static FakeServletRequest request() {
        return new FakeServletRequest();
    }

    private static FakeServletRequest forwarded() {
        return request("Proto", "https", "Host", "example.org", "For", "203.0.113.9");
    }

    private static FakeServletRequest request(String... fields) {
        FakeServletRequest request = request().with("Host", "inside:8080");
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                request.with("X-Forwarded-" + fields[i], fields[i + 1]);
            }
        }
        return request;
    }

    private static String base(FakeServletRequest request, EdgeSettings settings) {
        return new Forwarding(request.get(), settings).base().text();
    }

    private static String client(FakeServletRequest request, EdgeSettings settings) {
        return new Forwarding(request.get(), settings).client();
    }
}
