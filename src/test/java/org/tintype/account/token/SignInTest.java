package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.account.Origin;
import org.tintype.account.OwnToken;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.SignInThrottle;
import org.tintype.account.User;
import org.tintype.account.UserIdentityStore;
import org.tintype.platform.failure.TooManyTries;
import org.tintype.platform.failure.Unauthenticated;

class SignInTest {

    private static final TokenSettings SETTINGS = Keys.settings(Keys.GOOD);

    private static final Origin HERE = Origin.of("192.0.2.1");

    private final SignInThrottle throttle = new SignInThrottle(People.CLOCK);
    private final People people = new People();
    private final User ada = people.add("Ada", Role.USER);

    @Test
    void nameAndPasswordGiveATokenOfThatUser() {
        UserIdentityStore store = new UserIdentityStore(people.accounts, people.passwords);
        AccessToken token = signIn(store::validate).signIn("ada", "password of Ada", HERE);
        assertThat(new TokenVerifier(SETTINGS, People.CLOCK).verify(token.compact()))
                .isEqualTo(new OwnToken(ada.id().toString(), 0));
        assertThat(token.expiresIn()).isEqualTo(SETTINGS.timeToLive());
    }

    @ParameterizedTest
    @CsvSource({"Ada, wrong password", "nobody, password of Ada", "not a name, password of Ada"})
    void answerDoesNotSayWhichOfTheTwoIsWrong(String username, String password) {
        UserIdentityStore store = new UserIdentityStore(people.accounts, people.passwords);
        assertRefused(store::validate, username, password);
    }

    @Test
    void storeThatWasNotAskedSaysNo() {
        assertRefused(credential -> CredentialValidationResult.NOT_VALIDATED_RESULT, "Ada", "password of Ada");
    }

    @Test
    void userOfAnotherStoreWhomNoAccountKnowsIsRefused() {
        assertRefused(credential -> new CredentialValidationResult("eve", Set.of("admin")), "eve", "any password");
    }

    @Test
    void userOfAnotherStoreWhoseNameNoAccountCanHaveIsRefused() {
        assertRefused(credential -> new CredentialValidationResult("eve@example.org", Set.of()), "eve", "any password");
    }

    @Test
    void userWhoIsDisabledHereIsRefusedWhateverAnotherStoreSays() {
        ada.disable();
        assertRefused(credential -> new CredentialValidationResult("Ada", Set.of("user")), "Ada", "any password");
    }

    @Test
    void nobodySignsInHereWhereAnIdentityProviderIsTrusted() {
        UserIdentityStore store = new UserIdentityStore(people.accounts, people.passwords);
        TokenIssuer issuer = new TokenIssuer(Keys.trusting(Keys.JWKS_URL), People.CLOCK);
        assertThatThrownBy(() -> new SignIn(store::validate, people.accounts, issuer, throttle)
                        .signIn("Ada", "password of Ada", HERE))
                .isInstanceOf(SignInElsewhere.class);
        assertThat(people.hash.verifications()).isZero();
    }

    @Test
    void afterTooManyWrongPasswordsNoneIsLookedAt() {
        UserIdentityStore store = new UserIdentityStore(people.accounts, people.passwords);
        for (int i = 0; i < 10; i++) {
            assertRefused(store::validate, "Ada", "wrong password");
        }
        for (String password : new String[] {"wrong password", "password of Ada"}) {
            assertThatThrownBy(() -> signIn(store::validate).signIn("ada", password, HERE))
                    .isInstanceOf(TooManyTries.class);
        }
        assertThat(people.hash.verifications()).isEqualTo(10);
        assertThat(signIn(store::validate).signIn("ada", "password of Ada", Origin.of("192.0.2.2")))
                .isNotNull();
    }

    private SignIn signIn(IdentityStoreHandler stores) {
        return new SignIn(stores, people.accounts, new TokenIssuer(SETTINGS, People.CLOCK), throttle);
    }

    private void assertRefused(IdentityStoreHandler stores, String username, String password) {
        assertThatThrownBy(() -> signIn(stores).signIn(username, password, HERE))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("The user name or the password is wrong.");
    }
}
