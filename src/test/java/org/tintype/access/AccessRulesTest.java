package org.tintype.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.UserId;
import org.tintype.platform.failure.Forbidden;

class AccessRulesTest {

    private record Thing(UUID guid, UserId owner, boolean isPublic) implements Protected {}

    private final AccessRules rules = new AccessRules(new InMemoryAttachments());
    private final Caller owner = new Caller(UserId.random(), Set.of(Role.USER));
    private final Caller admin = new Caller(UserId.random(), Set.of(Role.ADMIN));
    private final Caller stranger = new Caller(UserId.random(), Set.of(Role.USER, Role.ARBITER));
    private final Protected hidden = new Thing(UUID.randomUUID(), owner.id(), false);
    private final Protected open = new Thing(UUID.randomUUID(), owner.id(), true);

    @Test
    void ownerReadsAndModifiesWhatIsTheirs() {
        assertThat(rules.mayRead(owner, hidden)).isTrue();
        assertThat(rules.mayModify(owner, hidden)).isTrue();
    }

    @Test
    void administratorReadsAndModifiesEverything() {
        assertThat(rules.mayRead(admin, hidden)).isTrue();
        assertThat(rules.mayModify(admin, hidden)).isTrue();
    }

    @Test
    void strangerReadsOnlyWhatIsPublic() {
        assertThat(rules.mayRead(stranger, hidden)).isFalse();
        assertThat(rules.mayRead(stranger, open)).isTrue();
    }

    @Test
    void strangerModifiesNothing() {
        assertThat(rules.mayModify(stranger, hidden)).isFalse();
        assertThat(rules.mayModify(stranger, open)).isFalse();
    }

    @Test
    void readingWithoutPermissionIsForbidden() {
        assertThatThrownBy(() -> rules.requireRead(stranger, hidden)).isInstanceOf(Forbidden.class);
        assertThatCode(() -> rules.requireRead(stranger, open)).doesNotThrowAnyException();
    }
}
