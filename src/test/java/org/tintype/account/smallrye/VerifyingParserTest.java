package org.tintype.account.smallrye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.auth.principal.ParseException;
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

class VerifyingParserTest {

    private final TokenSettings settings = Keys.settings(Keys.GOOD);
    private final User ada = People.user("Ada", "hash", Role.USER, Role.ADMIN);
    private final String token =
            new TokenIssuer(settings, People.CLOCK).issue(ada).compact();
    private final VerifyingParser parser = new VerifyingParser(new TokenVerifier(settings, People.CLOCK));

    @Test
    void goodTokenBecomesThePrincipalOfItsClaims() throws Exception {
        JsonWebToken principal = parser.parse(token);
        assertThat(principal.getName()).isEqualTo("Ada");
        assertThat(principal.getRawToken()).isEqualTo(token);
        assertThat(principal.getIssuer()).isEqualTo("tintype");
        assertThat(principal.getSubject()).isEqualTo(ada.id().toString());
        assertThat(principal.getGroups()).containsExactlyInAnyOrder("user", "admin");
        assertThat(principal.getIssuedAtTime()).isEqualTo(People.NOW.getEpochSecond());
        assertThat(principal.getExpirationTime())
                .isEqualTo(People.NOW.plus(settings.timeToLive()).getEpochSecond());
        assertThat(principal.getClaimNames()).contains("jti", "gen", "raw_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "not-a-token"})
    void anythingElseIsNoToken(String text) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> parser.parse(text));
    }

    @Test
    void tokenOfAnotherKeyIsNone() {
        TokenVerifier other = new TokenVerifier(Keys.settings(Keys.OTHER), People.CLOCK);
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> new VerifyingParser(other).parse(token));
    }
}
