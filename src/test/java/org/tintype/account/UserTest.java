package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {

    private final User user = People.user("ada", "hash", Role.USER);

    @Test
    void newUserMaySignInAndHasTheMatureContentFilterOn() {
        assertThat(user.isDisabled()).isFalse();
        assertThat(user.hasMatureContentFilter()).isTrue();
        assertThat(user.honours(0)).isTrue();
        assertThat(user.honours(1)).isFalse();
    }

    @Test
    void changedPasswordEndsEveryEarlierToken() {
        user.changePassword("another");
        assertThat(user.passwordHash()).contains("another");
        assertThat(user.honours(0)).isFalse();
        assertThat(user.honours(1)).isTrue();
    }

    @Test
    void disabledUserIsOutUntilEnabledAgain() {
        user.disable();
        assertThat(user.honours(0)).isFalse();
        user.enable();
        assertThat(user.honours(0)).isTrue();
    }

    @Test
    void assignedRolesReplaceTheFormer() {
        user.assignRoles(Set.of(Role.ARBITER, Role.ADMIN));
        assertThat(user.roles()).containsExactlyInAnyOrder(Role.ARBITER, Role.ADMIN);
        assertThat(user.asCaller()).isEqualTo(new Caller(user.id(), Set.of(Role.ARBITER, Role.ADMIN)));
    }

    @Test
    void userWithoutARoleCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> user.assignRoles(Set.of()));
        assertThat(user.roles()).containsExactly(Role.USER);
        assertThatIllegalArgumentException().isThrownBy(() -> People.user("bob", "hash"));
    }

    @Test
    void callerKeepsTheRolesOfThatMoment() {
        Caller caller = user.asCaller();
        user.assignRoles(Set.of(Role.ADMIN));
        assertThat(caller.isAdmin()).isFalse();
    }
}
