package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0",
        "192.0.2.0/24, 192.0.2.255",
        "192.0.2.128/25, 192.0.2.128",
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7/32, 192.0.2.7",
        "0.0.0.0/0, 203.0.113.9",
        "192.0.2.0/24, ::ffff:192.0.2.1",
        "2001:db8::/32, 2001:db8:ffff::1",
        "2001:db8::1, 2001:DB8:0::1",
        "fe80::/10, febf::1",
        "::/0, 2001:db8::1"
    })
    void addressesOfABlockAreInIt(String network, String address) {
        assertThat(Network.parse(network).contains(InetAddresses.forString(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.3.0",
        "192.0.2.0/24, 192.0.1.255",
        "192.0.2.128/25, 192.0.2.127",
        "192.0.2.7, 192.0.2.8",
        "2001:db8::/32, 2001:db9::",
        "fe80::/10, fec0::1",
        "0.0.0.0/0, 2001:db8::1",
        "::/0, 192.0.2.1"
    })
    void othersAreNot(String network, String address) {
        assertThat(Network.parse(network).contains(InetAddresses.forString(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "localhost",
                "proxy.example/24",
                "192.0.2",
                "192.0.2.0/",
                "192.0.2.0/33",
                "192.0.2.0/-1",
                "192.0.2.0/24/1",
                "192.0.2.0/ 24",
                "192.0.2.1/24",
                "2001:db8::/129",
                "2001:db8::1/32",
                "[2001:db8::1]",
                "300.0.2.0/24"
            })
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
