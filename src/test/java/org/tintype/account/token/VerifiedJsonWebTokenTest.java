package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedJsonWebTokenTest {

    @Test
    void claimsHaveTheTypesOfMicroProfileJwt() {
        JsonWebToken several = principal(new JWTClaimsSet.Builder().audience(List.of("a", "b")));
        assertThat(several.getAudience()).containsExactlyInAnyOrder("a", "b");
        JsonWebToken single = principal(new JWTClaimsSet.Builder().audience("a").claim("nothing", null));
        assertThat(single.getAudience()).containsExactly("a");
        assertThat(single.getClaimNames()).doesNotContain("nothing");
    }

    @Test
    void groupsCanBeAddedToWhereThereAreNone() {
        JsonWebToken nobody = principal(new JWTClaimsSet.Builder().subject("x"));
        assertThat(nobody.getGroups()).isEmpty();
        nobody.getGroups().addAll(Set.of("of a store"));
        assertThat(nobody.getName()).isEqualTo("x");
    }

    private static JsonWebToken principal(JWTClaimsSet.Builder claims) {
        return VerifiedJsonWebToken.of("a token", claims.build());
    }
}
