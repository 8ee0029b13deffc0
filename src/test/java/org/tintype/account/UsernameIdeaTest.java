package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameIdeaTest {

    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "Ada.Lovelace, Ada.Lovelace",
        "ada@example.com, ada-example.com",
        "'  Zoë Müller ', Zoe-Muller",
        "EXAMPLE\\ada, EXAMPLE-ada",
        "--ada--, ada",
        "'', user",
        "ab, user",
        "Ада, user",
        "😀😀😀, user",
        "'a\u0000b', a-b"
    })
    void firstIdeaIsAsCloseAsMayBe(String name, String expected) {
        assertThat(UsernameIdea.after(name).attempt(0)).hasToString(expected);
    }

    @Test
    void laterIdeasDifferAllTheTime() {
        UsernameIdea idea = UsernameIdea.after("a".repeat(1000));
        assertThat(idea.attempt(0)).hasToString("a".repeat(64));
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= 20; i++) {
            names.add(idea.attempt(i).text());
        }
        assertThat(names).hasSize(20).allMatch(name -> name.matches("a{55}-[0-9a-z]{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", "-admin-"})
    void nobodyIsTakenForTheFirstAdministrator(String name) {
        assertThat(UsernameIdea.after(name).attempt(0).key()).matches("admin-[0-9a-z]{8}");
    }
}
