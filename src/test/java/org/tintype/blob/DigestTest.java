package org.tintype.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    /** The first example of FIPS 180. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Digest digest = Digest.of("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void digestIsThatOfTheStandard() {
        assertThat(digest).isEqualTo(new Digest(ABC)).hasToString(ABC);
    }

    @Test
    void fieldCarriesItInBase64() {
        assertThat(digest.asReprDigest()).isEqualTo("sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba7816bf", "../../etc/passwd", ABC + "0", ABC + "\n"})
    void otherTextsAreNoDigests(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Digest(hex));
    }

    @Test
    void capitalsAreNoDigests() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Digest(ABC.toUpperCase(java.util.Locale.ROOT)));
    }
}
