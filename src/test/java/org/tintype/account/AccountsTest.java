package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.Unauthenticated;

class AccountsTest {

    private static final UserChange NOTHING = new UserChange(Optional.empty(), Optional.empty(), Optional.empty());

    private final People people = new People();
    private final Accounts accounts = people.accounts;
    private final User ada = people.add("ada", Role.USER);
    private final User admin = people.add("admin", Role.ADMIN);

    @Test
    void callerHasTheRolesOfNow() {
        OwnToken token = new OwnToken(ada.id().toString(), 0);
        assertThat(accounts.callerOf(token).roles()).containsExactly(Role.USER);
        ada.assignRoles(Set.of(Role.ARBITER));
        assertThat(accounts.callerOf(token)).isEqualTo(new Caller(ada.id(), Set.of(Role.ARBITER)));
    }

    @Test
    void disabledUserIsOutAtOnce() {
        ada.disable();
        assertUnauthenticated(new OwnToken(ada.id().toString(), 0));
    }

    @Test
    void tokenFromBeforeAPasswordChangeIsNoLongerGood() {
        ada.changePassword("another");
        assertUnauthenticated(new OwnToken(ada.id().toString(), 0));
        assertThat(accounts.callerOf(new OwnToken(ada.id().toString(), 1)).id()).isEqualTo(ada.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1"})
    void subjectThatIsNobodyIsNotGood(String subject) {
        assertUnauthenticated(new OwnToken(subject, 0));
    }

    @Test
    void whoSpeaksForThemselvesWithoutATokenIsNotDisabled() {
        assertThat(accounts.callerOf(ada.id())).contains(new Caller(ada.id(), Set.of(Role.USER)));
        ada.disable();
        assertThat(accounts.callerOf(ada.id())).isEmpty();
        assertThat(accounts.callerOf(UserId.random())).isEmpty();
    }

    @Test
    void administratorMakesUsers() {
        User bob = accounts.create(admin.asCaller(), newUser("Bob"));
        assertThat(people.users.find(new Username("bob"))).contains(bob);
        assertThat(bob.displayName()).isEqualTo("Bob");
        assertThat(bob.roles()).containsExactly(Role.USER);
        assertThat(bob.createdAt()).isEqualTo(People.NOW);
        assertThat(bob.passwordHash()).contains("hash of correct horse");
    }

    @Test
    void nobodyElseMakesOrChangesUsers() {
        Caller caller = new Caller(ada.id(), Set.of(Role.USER, Role.ARBITER));
        assertThatThrownBy(() -> accounts.create(caller, newUser("Bob"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.change(caller, ada.id(), NOTHING)).isInstanceOf(Forbidden.class);
        assertThat(people.users.find(new Username("bob"))).isEmpty();
    }

    @Test
    void takenNameStaysItsOwners() {
        assertThatThrownBy(() -> accounts.create(admin.asCaller(), newUser("ADA")))
                .isInstanceOf(UsernameTaken.class);
        assertThat(accounts.find(new Username("Ada"))).contains(ada);
    }

    @Test
    void whatAChangeDoesNotNameStays() {
        accounts.change(admin.asCaller(), ada.id(), NOTHING);
        assertThat(ada.roles()).containsExactly(Role.USER);
        assertThat(ada.isDisabled()).isFalse();
        assertThat(ada.tokenGeneration()).isZero();
        assertThat(people.passwordChanges.fired()).isEmpty();
    }

    @Test
    void changeDoesAllThatItNames() {
        accounts.change(
                admin.asCaller(),
                ada.id(),
                new UserChange(Optional.of(Set.of(Role.ARBITER)), Optional.of(true), Optional.of("battery staple")));
        assertThat(ada.roles()).containsExactly(Role.ARBITER);
        assertThat(ada.isDisabled()).isTrue();
        assertThat(ada.passwordHash()).contains("hash of battery staple");
        assertThat(ada.tokenGeneration()).isEqualTo(1);
        assertThat(people.passwordChanges.fired()).containsExactly(new PasswordChanged(ada.username()));
        accounts.change(
                admin.asCaller(), ada.id(), new UserChange(Optional.empty(), Optional.of(false), Optional.empty()));
        assertThat(ada.isDisabled()).isFalse();
    }

    @Test
    void administratorsDoNotShutThemselvesOut() {
        UserChange disabling = new UserChange(Optional.empty(), Optional.of(true), Optional.empty());
        UserChange demoting = new UserChange(Optional.of(Set.of(Role.USER)), Optional.empty(), Optional.empty());
        for (UserChange change : new UserChange[] {disabling, demoting}) {
            assertThatThrownBy(() -> accounts.change(admin.asCaller(), admin.id(), change))
                    .isInstanceOf(SelfExclusion.class);
        }
        assertThat(admin.isDisabled()).isFalse();
        assertThat(admin.roles()).containsExactly(Role.ADMIN);
        UserChange promoting =
                new UserChange(Optional.of(Set.of(Role.ADMIN, Role.ARBITER)), Optional.of(false), Optional.empty());
        accounts.change(admin.asCaller(), admin.id(), promoting);
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.ARBITER);
        User other = people.add("other", Role.ADMIN);
        accounts.change(other.asCaller(), admin.id(), disabling);
        assertThat(admin.isDisabled()).isTrue();
    }

    @Test
    void nobodysPasswordIsTheirName() {
        User longName = people.add("administrator", Role.USER);
        UserChange change =
                new UserChange(Optional.of(Set.of(Role.ARBITER)), Optional.empty(), Optional.of("ADMINISTRATOR"));
        assertThatThrownBy(() -> accounts.change(admin.asCaller(), longName.id(), change))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(FieldError.ofField("password", "must not be the user name")));
        assertThat(longName.roles()).containsExactly(Role.USER);
        assertThat(longName.tokenGeneration()).isZero();
    }

    @Test
    void userWhoIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> accounts.change(admin.asCaller(), UserId.random(), NOTHING))
                .isInstanceOf(UserNotFound.class);
    }

    @Test
    void passwordsStandInNoText() {
        assertThat(newUser("Bob").toString()).doesNotContain("correct horse");
        assertThat(new UserChange(Optional.empty(), Optional.empty(), Optional.of("correct horse")).toString())
                .doesNotContain("correct horse");
    }

    @Test
    void nobodyIsMadeWhereAnIdentityProviderIsTrusted() {
        Accounts trusting = people.accounts(Map.of(
                "mp.jwt.verify.issuer", "https://idp.example",
                "mp.jwt.verify.publickey.location", "https://idp.example/jwks"));
        assertThatThrownBy(() -> trusting.create(admin.asCaller(), newUser("Bob")))
                .isInstanceOf(KeptByIdentityProvider.class);
        assertThatThrownBy(() -> trusting.create(ada.asCaller(), newUser("Bob")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void ofAnIdentityProvidersUserOnlyTheDoorIsOurs() {
        UserId eve = people.foreign
                .callerOf(new ForeignToken(
                        new ForeignIdentity("https://idp.example", "1"), "eve", "Eve", Set.of(Role.USER)))
                .id();
        assertThatThrownBy(() -> accounts.change(
                        admin.asCaller(),
                        eve,
                        new UserChange(Optional.of(Set.of(Role.ADMIN)), Optional.of(true), Optional.empty())))
                .isInstanceOf(KeptByIdentityProvider.class);
        assertThatThrownBy(() -> accounts.change(
                        admin.asCaller(),
                        eve,
                        new UserChange(Optional.empty(), Optional.empty(), Optional.of("battery staple"))))
                .isInstanceOf(KeptByIdentityProvider.class);
        assertThat(accounts.get(eve).isDisabled()).isFalse();
        accounts.change(admin.asCaller(), eve, new UserChange(Optional.empty(), Optional.of(true), Optional.empty()));
        assertThat(accounts.get(eve).isDisabled()).isTrue();
    }

    private static NewUser newUser(String name) {
        return new NewUser(new Username(name), "correct horse", Optional.empty(), Set.of(Role.USER));
    }

    private void assertUnauthenticated(OwnToken token) {
        assertThatThrownBy(() -> accounts.callerOf(token)).isInstanceOf(Unauthenticated.class);
    }
}
