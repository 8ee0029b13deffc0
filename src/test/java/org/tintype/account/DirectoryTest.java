package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.paging.PageRequest;

class DirectoryTest {

    private final People people = new People();
    private final Directory directory = new Directory(people.users);
    private final Caller admin = people.add("admin", Role.ADMIN).asCaller();
    private final Caller ada = people.add("ada", Role.USER).asCaller();

    @Test
    void administratorFindsEverybody() {
        people.add("Bob", Role.ARBITER).disable();
        assertThat(found(admin, null, null)).containsExactly("ada", "admin", "Bob");
        assertThat(found(admin, null, Role.USER)).containsExactly("ada");
        assertThat(found(admin, "bob", null)).containsExactly("Bob");
        assertThat(found(admin, "bob", Role.ADMIN)).isEmpty();
    }

    @Test
    void othersFindWhomTheyKnowByNameAndArbiters() {
        people.add("Bob", Role.ARBITER, Role.USER);
        assertThat(found(ada, "ADMIN", null)).containsExactly("admin");
        assertThat(found(ada, "adm", null)).isEmpty();
        assertThat(found(ada, null, Role.ARBITER)).containsExactly("Bob");
        assertThat(found(ada, "bob", Role.ARBITER)).containsExactly("Bob");
        assertThat(found(ada, "admin", Role.ARBITER)).isEmpty();
    }

    @Test
    void othersFindNobodyWhoIsShutOut() {
        people.add("Bob", Role.ARBITER).disable();
        assertThat(found(ada, "Bob", null)).isEmpty();
        assertThat(found(ada, null, Role.ARBITER)).isEmpty();
    }

    @Test
    void othersMayNotAskForMore() {
        assertThatThrownBy(() -> found(ada, null, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> found(ada, null, Role.ADMIN)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> found(ada, "admin", Role.ADMIN)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> found(ada, "ada", Role.USER)).isInstanceOf(Forbidden.class);
    }

    private List<String> found(Caller caller, @Nullable String name, @Nullable Role role) {
        UserQuery query = new UserQuery(Optional.ofNullable(name).map(Username::new), Optional.ofNullable(role));
        return directory.list(caller, query, PageRequest.FIRST).content().stream()
                .map(user -> user.username().text())
                .toList();
    }
}
