package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.Unauthenticated;

class CallersTest {

    private static final String ISSUER = "https://idp.example";

    private final People people = new People();
    private final Callers callers = people.callers;
    private final User ada = people.add("ada", Role.USER);

    @Test
    void newcomerIsMadeOnceAndKnownFromThenOn() {
        Caller first = callers.callerOf(token("1", "eve@idp.example", Role.USER));
        Caller again = callers.callerOf(token("1", "renamed", Role.USER));
        assertThat(again.id()).isEqualTo(first.id());
        User eve = people.accounts.get(first.id());
        assertThat(eve.username()).hasToString("eve-idp.example");
        assertThat(eve.displayName()).isEqualTo("eve@idp.example (shown)");
        assertThat(eve.createdAt()).isEqualTo(People.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA"})
    void nameOfSomebodyElseDoesNotOpenTheirAccount(String name) {
        Caller newcomer = callers.callerOf(token(name, name, Role.USER));
        assertThat(newcomer.id()).isNotEqualTo(ada.id());
        assertThat(people.accounts.get(newcomer.id()).username().text()).matches(name + "-[0-9a-z]{8}");
        assertThat(callers.callerOf(token("other", name, Role.USER)).id()).isNotIn(ada.id(), newcomer.id());
    }

    @Test
    void identifierOfSomebodyElseDoesNotOpenTheirAccount() {
        Caller newcomer = callers.callerOf(token(ada.id().toString(), "eve", Role.USER));
        assertThat(newcomer.id()).isNotEqualTo(ada.id());
    }

    @Test
    void tokenOfOurOwnDoesNotOpenTheAccountOfAProvidersUser() {
        Caller eve = callers.callerOf(token("1", "eve", Role.USER));
        assertThatThrownBy(() -> callers.callerOf(new OwnToken(eve.id().toString(), 0)))
                .isInstanceOf(Unauthenticated.class);
        assertThat(callers.callerOf(new OwnToken(ada.id().toString(), 0)).id()).isEqualTo(ada.id());
    }

    @Test
    void rolesAreThoseOfTheToken() {
        Caller eve = callers.callerOf(token("1", "eve", Role.USER, Role.ADMIN));
        assertThat(eve.isAdmin()).isTrue();
        assertThat(callers.callerOf(token("1", "eve", Role.ARBITER)).roles()).containsExactly(Role.ARBITER);
        assertThat(people.accounts.get(eve.id()).roles()).containsExactly(Role.ARBITER);
    }

    @Test
    void disabledUserIsOutWhateverTheTokenSays() {
        Caller eve = callers.callerOf(token("1", "eve", Role.USER));
        people.accounts.get(eve.id()).disable();
        assertThatThrownBy(() -> callers.callerOf(token("1", "eve", Role.ADMIN)))
                .isInstanceOf(Unauthenticated.class);
        assertThat(people.accounts.get(eve.id()).roles()).containsExactly(Role.USER);
    }

    @Test
    void whoLosesARaceFindsTheWinner() {
        ForeignUsers late = new ForeignUsers(new ForeignRegister(people.users, People.CLOCK) {
            private boolean looked;

            @Override
            public Optional<User> find(ForeignIdentity identity) {
                boolean before = !looked;
                looked = true;
                return before ? Optional.empty() : super.find(identity);
            }

            @Override
            public User add(ForeignToken token, Username username) {
                super.add(token, username);
                throw new PersistenceException("the unique key");
            }
        });
        Caller eve = late.callerOf(token("1", "eve", Role.USER));
        assertThat(callers.callerOf(token("1", "eve", Role.USER))).isEqualTo(eve);
    }

    @Test
    void databaseThatDoesNotAnswerIsNotAskedForEver() {
        ForeignUsers broken = new ForeignUsers(new ForeignRegister(people.users, People.CLOCK) {
            @Override
            public User add(ForeignToken token, Username username) {
                throw new PersistenceException("no answer");
            }
        });
        assertThatThrownBy(() -> broken.callerOf(token("1", "eve", Role.USER)))
                .isInstanceOf(PersistenceException.class);
    }

    private static ForeignToken token(String subject, String name, Role... roles) {
        return new ForeignToken(new ForeignIdentity(ISSUER, subject), name, name + " (shown)", Set.of(roles));
    }
}
