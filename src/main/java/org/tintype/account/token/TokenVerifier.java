package org.tintype.account.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Key;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.tintype.account.VerifiedToken;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Verifies access tokens, at every door in the same way. Keys and issuer are those of MicroProfile JWT; the type is
 * {@code JWT}, and no clock skew is allowed.
 *
 * <p>Clients send the same token again and again, so its signature is verified once. That is good for as long as the keys
 * that may have made it stay the same; the claims are verified each time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token Best Current Practices</a>
 */
@Singleton
public class TokenVerifier {

    /** Of all tokens that are remembered. */
    private static final int MOST_CHARACTERS = 4 << 20;

    /** A token with a signature that was found right. */
    private record Signed(JWSHeader header, List<? extends Key> keys, JWTClaimsSet claims) {}

    private final TokenAuthority authority;
    private final JWSKeySelector<SecurityContext> keySelector;
    private final DefaultJWTClaimsVerifier<SecurityContext> claimsVerifier;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<String, Signed> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<String, Signed>weigher((compact, signed) -> compact.length())
            // On the caller's thread: a pool of the JDK's own would outlive the application.
            .executor(Runnable::run)
            .build();

    @Inject
    public TokenVerifier(TokenSettings settings, Clock clock) {
        this(settings.authority(), clock);
    }

    TokenVerifier(TokenAuthority authority, Clock clock) {
        this.authority = authority;
        this.keySelector = new JWSVerificationKeySelector<>(authority.algorithms(), authority.keys());
        this.claimsVerifier = new ClaimsVerifier(authority, clock);
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(keySelector);
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
            return authority.read(claims(compact));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refusal();
        }
    }

    /**
     * Verifies a token for a container's MicroProfile JWT.
     *
     * @param compact the JWT in compact serialization
     * @return who it is about, with its claims
     * @throws Unauthenticated if it is malformed, forged, expired or somebody else's
     */
    public JsonWebToken principal(String compact) {
        try {
            JWTClaimsSet claims = claims(compact);
            VerifiedToken ignored = authority.read(claims);
            return VerifiedJsonWebToken.of(compact, claims);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refusal();
        }
    }

    private JWTClaimsSet claims(String compact) throws ParseException, BadJOSEException, JOSEException {
        Signed signed = known.getIfPresent(compact);
        if (signed != null && signed.keys().equals(keySelector.selectJWSKeys(signed.header(), null))) {
            claimsVerifier.verify(signed.claims(), null);
            return signed.claims();
        }
        SignedJWT token = SignedJWT.parse(compact);
        List<? extends Key> keys = keySelector.selectJWSKeys(token.getHeader(), null);
        JWTClaimsSet claims = processor.process(token, null);
        known.put(compact, new Signed(token.getHeader(), keys, claims));
        return claims;
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
