package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooManyTries;

class OwnAccountTest {

    private static final Origin HERE = Origin.of("192.0.2.1");
    private static final FieldError WRONG = FieldError.ofField("currentPassword", "is wrong");

    private final People people = new People();
    private final SignInThrottle throttle = new SignInThrottle(People.CLOCK);
    private final OwnAccount account = new OwnAccount(people.accounts, people.passwords, throttle);
    private final User ada = people.add("administrator", Role.USER);
    private final Caller caller = ada.asCaller();

    @Test
    void whatAChangeDoesNotNameStays() {
        account.change(caller, HERE, new OwnChange(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(ada.displayName()).isEqualTo("administrator");
        assertThat(ada.hasMatureContentFilter()).isTrue();
        assertThat(ada.tokenGeneration()).isZero();
        assertThat(people.passwordChanges.fired()).isEmpty();
    }

    @Test
    void changeDoesAllThatItNames() {
        User changed = account.change(
                caller,
                HERE,
                new OwnChange(
                        Optional.of("Ada"),
                        Optional.of(false),
                        Optional.of(new PasswordReplacement("password of administrator", "battery staple"))));
        assertThat(changed).isSameAs(ada);
        assertThat(ada.displayName()).isEqualTo("Ada");
        assertThat(ada.hasMatureContentFilter()).isFalse();
        assertThat(ada.passwordHash()).contains("hash of battery staple");
        assertThat(ada.honours(0)).isFalse();
        assertThat(people.passwordChanges.fired()).containsExactly(new PasswordChanged(ada.username()));
    }

    @Test
    void wrongCurrentPasswordChangesNothing() {
        OwnChange change = new OwnChange(
                Optional.of("Ada"),
                Optional.empty(),
                Optional.of(new PasswordReplacement("not the password", "Administrator")));
        assertThatThrownBy(() -> account.change(caller, HERE, change))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(FieldError.ofField("password", "must not be the user name"), WRONG));
        assertThat(ada.displayName()).isEqualTo("administrator");
        assertThat(ada.tokenGeneration()).isZero();
    }

    @Test
    void wrongCurrentPasswordsAreFailedTries() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> replace("wrong")).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> replace("password of administrator")).isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> throttle.judge("Administrator", HERE, Optional::empty))
                .isInstanceOf(TooManyTries.class);
        assertThat(ada.tokenGeneration()).isZero();
    }

    @Test
    void passwordThatHasChangedSinceItWasVerifiedIsWrong() {
        ada.changePassword("another");
        RehashedPassword late = new RehashedPassword("hash of password of administrator", "hash of mine");
        OwnChange change = new OwnChange(Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> people.accounts.changeOwn(caller, change, Optional.of(late)))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(WRONG));
        assertThat(ada.passwordHash()).contains("another");
    }

    @Test
    void identityProvidersUserHasAllButAPassword() {
        Caller eve = people.foreign.callerOf(
                new ForeignToken(new ForeignIdentity("https://idp.example", "1"), "eve", "Eve", Set.of(Role.USER)));
        PasswordReplacement replacement = new PasswordReplacement("any password", "battery staple");
        assertThatThrownBy(() -> account.change(
                        eve, HERE, new OwnChange(Optional.of("E"), Optional.empty(), Optional.of(replacement))))
                .isInstanceOf(KeptByIdentityProvider.class);
        assertThat(people.accounts.get(eve.id()).displayName()).isEqualTo("Eve");
        account.change(eve, HERE, new OwnChange(Optional.of("E"), Optional.of(false), Optional.empty()));
        assertThat(people.accounts.get(eve.id()).displayName()).isEqualTo("E");
        assertThat(people.hash.verifications()).isZero();
    }

    @Test
    void passwordsStandInNoText() {
        assertThat(new OwnChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new PasswordReplacement("correct horse", "battery staple")))
                        .toString())
                .doesNotContain("horse", "staple");
    }

    private void replace(String current) {
        User ignored = account.change(
                caller,
                HERE,
                new OwnChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PasswordReplacement(current, "battery staple"))));
    }
}
