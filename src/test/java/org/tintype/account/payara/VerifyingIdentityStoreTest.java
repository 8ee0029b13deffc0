package org.tintype.account.payara;

import static org.assertj.core.api.Assertions.assertThat;

import fish.payara.microprofile.jwtauth.eesecurity.SignedJWTCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.token.Keys;
import org.tintype.account.token.TokenIssuer;
import org.tintype.account.token.TokenSettings;
import org.tintype.account.token.TokenVerifier;

class VerifyingIdentityStoreTest {

    private final TokenSettings settings = Keys.settings(Keys.GOOD);
    private final User ada = People.user("Ada", "hash", Role.USER, Role.ADMIN);
    private final String token =
            new TokenIssuer(settings, People.CLOCK).issue(ada).compact();
    private final IdentityStore store = new VerifyingIdentityStore(new TokenVerifier(settings, People.CLOCK));

    @Test
    void goodTokenIsTheCallerWithItsClaims() {
        CredentialValidationResult result = store.validate(new SignedJWTCredential(token));
        assertThat(result.getStatus()).isEqualTo(CredentialValidationResult.Status.VALID);
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("user", "admin");
        assertThat(result.getCallerPrincipal().getName()).isEqualTo("Ada");
        assertThat(result.getCallerPrincipal()).isInstanceOfSatisfying(JsonWebToken.class, principal -> {
            assertThat(principal.getRawToken()).isEqualTo(token);
            assertThat(principal.getSubject()).isEqualTo(ada.id().toString());
            assertThat(principal.getClaimNames()).contains("jti", "gen");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "not-a-token"})
    void anythingElseIsInvalid(String text) {
        assertThat(store.validate(new SignedJWTCredential(text))).isEqualTo(CredentialValidationResult.INVALID_RESULT);
    }

    @Test
    void otherCredentialsAreForOtherStores() {
        assertThat(store.validate(new UsernamePasswordCredential("Ada", "password")))
                .isEqualTo(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    @Test
    void isAskedBeforeTheServersOwn() {
        IdentityStore standard = new IdentityStore() {};
        assertThat(store.priority()).isLessThan(standard.priority());
    }
}
