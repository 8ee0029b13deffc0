package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdentityStoreTest {

    private final People people = new People();
    private final UserIdentityStore store = new UserIdentityStore(people.accounts, people.passwords);
    private final User ada = people.add("Ada", Role.USER, Role.ARBITER);

    @Test
    void passwordOpensTheAccountUnderAnyCaseOfTheName() {
        CredentialValidationResult result = validate("aDA", "password of Ada");
        assertThat(result.getStatus()).isEqualTo(Status.VALID);
        assertThat(result.getCallerPrincipal().getName()).isEqualTo("Ada");
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("user", "arbiter");
    }

    @Test
    void wrongPasswordIsInvalid() {
        assertThat(validate("Ada", "password of ada").getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void disabledUserIsInvalidWithTheRightPassword() {
        ada.disable();
        assertThat(validate("Ada", "password of Ada").getStatus()).isEqualTo(Status.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "not a name", "Ada"})
    void everyTryComputesOneHashWhetherTheNameIsKnownOrNot(String name) {
        assertThat(validate(name, "wrong password").getStatus()).isEqualTo(Status.INVALID);
        assertThat(people.hash.verifications()).isEqualTo(1);
    }

    @Test
    void passwordThatStandsForNobodyOpensNothing() {
        assertThat(validate("nobody", "nobody has this password").getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void identityProvidersUserHasNoPasswordThatOpensAnything() {
        people.foreign.callerOf(
                new ForeignToken(new ForeignIdentity("https://idp.example", "1"), "eve", "Eve", Set.of(Role.USER)));
        for (String password : new String[] {"", "null", "nobody has this password", "password of eve"}) {
            assertThat(validate("eve", password).getStatus()).isEqualTo(Status.INVALID);
        }
        assertThat(people.hash.verifications()).isEqualTo(4);
    }

    private CredentialValidationResult validate(String name, String password) {
        return store.validate(new UsernamePasswordCredential(name, password));
    }
}
