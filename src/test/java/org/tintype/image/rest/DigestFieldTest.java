package org.tintype.image.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;

class DigestFieldTest {

    /** Of {@code abc}; the first example of FIPS 180. */
    private static final Digest DIGEST = new Digest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static final String GOOD = "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:";

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "sha-512=:AAAA:, " + GOOD, GOOD + ",sha-512=:AAAA:", " " + GOOD, "x=1,\t" + GOOD})
    void rightDigestHolds(String field) {
        assertThat(DigestField.holds(field, DIGEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256=:AAAA:",
                "sha-256=::",
                "sha-256=",
                "sha-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
                "sha-512=:AAAA:, sha-256=:AAAA:",
                "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=:"
            })
    void wrongDigestDoesNot(String field) {
        assertThat(DigestField.holds(field, DIGEST)).isFalse();
    }

    @Test
    void lastOfSeveralIsTheOneThatCounts() {
        assertThat(DigestField.holds("sha-256=:AAAA:, " + GOOD, DIGEST)).isTrue();
        assertThat(DigestField.holds(GOOD + ", sha-256=:AAAA:", DIGEST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-512=:AAAA:", "md5=:AAAA:", "x-sha-256=:AAAA:"})
    void otherAlgorithmsAreNotLookedAt(String field) {
        assertThat(DigestField.holds(field, DIGEST)).isTrue();
    }
}
