package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RFC 5869, appendix A, for SHA-256. */
class HkdfTest {

    private static final byte[] NONE = {};

    @Test
    void basicVector() {
        assertDerived(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                Hkdf.derive(bytes("0b".repeat(22)), bytes(range(0x00, 0x0c)), bytes(range(0xf0, 0xf9)), 42));
    }

    @Test
    void vectorOfLongerInputs() {
        assertDerived(
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
                Hkdf.derive(bytes(range(0x00, 0x4f)), bytes(range(0x60, 0xaf)), bytes(range(0xb0, 0xff)), 82));
    }

    @Test
    void vectorWithoutSaltAndInfo() {
        assertDerived(
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
                Hkdf.derive(bytes("0b".repeat(22)), NONE, NONE, 42));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 255 * 32 + 1})
    void lengthsThatCannotBeHadAreRefused(int length) {
        assertThatThrownBy(() -> Hkdf.derive(NONE, NONE, NONE, length)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertDerived(String expected, byte[] derived) {
        assertThat(HexFormat.of().formatHex(derived)).isEqualTo(expected);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String range(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("%02x"::formatted).collect(Collectors.joining());
    }
}
