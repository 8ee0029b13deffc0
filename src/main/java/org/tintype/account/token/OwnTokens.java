package org.tintype.account.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Set;
import org.tintype.account.OwnToken;
import org.tintype.account.VerifiedToken;

/** The tokens that {@link TokenIssuer} makes, and no others. */
final class OwnTokens implements TokenAuthority {

    private static final int NEVER = -1;

    private final JWKSource<SecurityContext> keys;

    OwnTokens(TokenKey key) {
        this.keys = new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder(key.publicKey()).build()));
    }

    @Override
    public String issuer() {
        return TokenIssuer.ISSUER;
    }

    @Override
    public Set<String> audiences() {
        return Set.of();
    }

    @Override
    public Set<String> requiredClaims() {
        return Set.of("exp", "sub", "upn", "groups");
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(JWSAlgorithm.RS256);
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return keys;
    }

    @Override
    public VerifiedToken read(JWTClaimsSet claims) throws ParseException {
        Integer generation = claims.getIntegerClaim(TokenIssuer.GENERATION);
        return new OwnToken(claims.getSubject(), generation == null ? NEVER : generation);
    }
}
