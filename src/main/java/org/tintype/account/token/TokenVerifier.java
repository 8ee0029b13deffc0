package org.tintype.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.tintype.account.VerifiedToken;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Verifies access tokens where the container does not: at the gRPC door. Key, issuer and rules are those of MicroProfile
 * JWT: type {@code JWT}, RS256, and {@code iss}, {@code exp}, {@code sub}, {@code upn} and {@code groups} are there and right.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token Best Current Practices</a>
 */
@Singleton
public class TokenVerifier {

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    @Inject
    public TokenVerifier(TokenSettings settings, Clock clock) {
        JWKSet keys = new JWKSet(new RSAKey.Builder(settings.key().publicKey()).build());
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256), new ImmutableJWKSet<>(keys)));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(TokenIssuer.ISSUER).build(),
                        Set.of("exp", "sub", "upn", "groups")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * Verifies a token.
     *
     * @param compact the JWT in compact serialization
     * @throws Unauthenticated if it is malformed, forged, expired or somebody else's
     */
    public VerifiedToken verify(String compact) {
        try {
            JWTClaimsSet claims = processor.process(compact, null);
            Integer generation = claims.getIntegerClaim(TokenIssuer.GENERATION);
            return new VerifiedToken(claims.getSubject(), generation == null ? -1 : generation);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Unauthenticated("The token is not good.");
        }
    }
}
