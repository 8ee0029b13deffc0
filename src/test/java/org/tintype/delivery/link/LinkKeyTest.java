package org.tintype.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

    private final LinkKey key = new LinkKey(bytes("01".repeat(32)));

    /** RFC 4231, test cases 6 and 7: those whose keys are long enough. */
    @ParameterizedTest
    @CsvSource({
        "Test Using Larger Than Block-Size Key - Hash Key First,"
                + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed"
                + " before being used by the HMAC algorithm.,"
                + " 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void signatureIsHmacSha256(String message, String expected) {
        LinkKey long131 = new LinkKey(bytes("aa".repeat(131)));
        assertThat(Base64.getUrlDecoder().decode(long131.sign(message.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(bytes(expected));
    }

    @Test
    void signatureIsBase64UrlWithoutPadding() {
        assertThat(key.sign(MESSAGE)).matches("[A-Za-z0-9_-]{43}");
        assertThat(key.verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
    }

    @Test
    void noOtherTextIsTheSignature() {
        String signature = key.sign(MESSAGE);
        for (int i = 0; i < signature.length(); i++) {
            // In the last place, bits that a decoder leaves out, too.
            for (char other : new char[] {'A', 'B', 'C', 'D', '_', '=', '\u00e9'}) {
                String changed = signature.substring(0, i) + other + signature.substring(i + 1);
                assertThat(key.verifies(MESSAGE, changed)).as(changed).isEqualTo(changed.equals(signature));
            }
            assertThat(key.verifies(MESSAGE, signature.substring(0, i))).isFalse();
        }
        assertThat(key.verifies(MESSAGE, signature + "=")).isFalse();
        assertThat(key.verifies(MESSAGE, signature + "A")).isFalse();
    }

    @Test
    void anotherKeyOrMessageHasAnotherSignature() {
        LinkKey another = new LinkKey(bytes("02".repeat(32)));
        assertThat(another.verifies(MESSAGE, key.sign(MESSAGE))).isFalse();
        assertThat(key.verifies("massage".getBytes(StandardCharsets.US_ASCII), key.sign(MESSAGE)))
                .isFalse();
    }

    @Test
    void idIsTheBeginningOfTheKeysDigest() {
        // printf '01%.0s' {1..32} | xxd -r -p | sha256sum
        assertThat(Base64.getUrlDecoder().decode(key.id())).isEqualTo(bytes("72cd6e8422c407fb"));
        assertThat(key.id()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void shortKeysAreRefused(int length) {
        assertThatThrownBy(() -> new LinkKey(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretStandsInNoText() {
        assertThat(key).hasToString("LinkKey[" + key.id() + "]");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
