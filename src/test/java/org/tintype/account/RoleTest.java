package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({"USER, user", "ARBITER, arbiter", "ADMIN, admin"})
    void wordIsThatOfTheContract(Role role, String word) {
        assertThat(role.word()).isEqualTo(word);
        assertThat(Role.ofWord(word)).contains(role);
    }

    @Test
    void otherWordsAreNoRoles() {
        assertThat(Role.ofWord("ADMIN")).isEmpty();
        assertThat(Role.ofWord("root")).isEmpty();
    }
}
