package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:DB8:1:2::1%eth0",
        "2001:db8:1:2::1, [2001:db8:1:2::2]",
        "0:0:0:0:0:0:0:1, ::1",
        "192.0.2.1, ::ffff:192.0.2.1"
    })
    void addressesOfOneNetworkAreOneOrigin(String one, String other) {
        assertThat(Origin.of(one)).isEqualTo(Origin.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "192.0.2.1, ::192.0.2.1",
        "unknown, 192.0.2.1",
        "no:address, no:other"
    })
    void otherAddressesAreOtherOrigins(String one, String other) {
        assertThat(Origin.of(one)).isNotEqualTo(Origin.of(other));
    }

    @Test
    void textThatIsNoAddressIsKeptShort() {
        assertThat(Origin.of("x".repeat(10_000)).network()).hasSizeLessThan(64);
        assertThat(Origin.of(":".repeat(10_000)).network()).hasSizeLessThan(64);
        assertThat(Origin.of("").network()).isEmpty();
    }
}
