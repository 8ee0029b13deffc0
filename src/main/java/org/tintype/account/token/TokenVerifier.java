package org.tintype.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tintype.account.VerifiedToken;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Verifies access tokens: all of a token at the gRPC door, and at the REST door, where the container's MicroProfile JWT
 * has verified the signature, the claims, because containers differ in what else they ask for. Keys and issuer are those
 * of MicroProfile JWT; the type is {@code JWT}, and no clock skew is allowed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token Best Current Practices</a>
 */
@Singleton
public class TokenVerifier {

    private final TokenAuthority authority;
    private final DefaultJWTClaimsVerifier<SecurityContext> claimsVerifier;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    @Inject
    public TokenVerifier(TokenSettings settings, Clock clock) {
        this.authority = settings.authority();
        this.claimsVerifier = new ClaimsVerifier(authority, clock);
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(authority.algorithms(), authority.keys()));
        processor.setJWTClaimsSetVerifier(claimsVerifier);
    }

    /**
     * Verifies a token.
     *
     * @param compact the JWT in compact serialization
     * @throws Unauthenticated if it is malformed, forged, expired or somebody else's
     */
    public VerifiedToken verify(String compact) {
        try {
            return authority.read(processor.process(compact, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refusal();
        }
    }

    /**
     * Verifies all of a token but its signature.
     *
     * @param compact the JWT in compact serialization, with a signature that was found right
     * @throws Unauthenticated if its claims are not those that a token has to have
     */
    public VerifiedToken verifyClaims(String compact) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(compact).getJWTClaimsSet();
            claimsVerifier.verify(claims, null);
            return authority.read(claims);
        } catch (ParseException | BadJOSEException e) {
            throw refusal();
        }
    }

    private static Unauthenticated refusal() {
        return new Unauthenticated("The token is not good.");
    }

    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        ClaimsVerifier(TokenAuthority authority, Clock clock) {
            super(
                    audiencesOf(authority),
                    new JWTClaimsSet.Builder().issuer(authority.issuer()).build(),
                    authority.requiredClaims(),
                    Set.of());
            this.clock = clock;
            setMaxClockSkew(0);
        }

        private static @Nullable Set<String> audiencesOf(TokenAuthority authority) {
            return authority.audiences().isEmpty()
                    ? null
                    : new HashSet<>(authority.audiences()); // It is asked for null.
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
