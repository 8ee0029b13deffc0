package org.tintype.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.tintype.account.Role;
import org.tintype.account.User;

/** Signs access tokens with the claims that MicroProfile JWT asks for, and the user's password generation. */
@Singleton
public class TokenIssuer {

    /** The claim {@code iss} of Tintype's own tokens. */
    static final String ISSUER = "tintype";

    /** The claim that says under which of the user's passwords a token was issued. */
    public static final String GENERATION = "gen";

    private final TokenSettings settings;
    private final Clock clock;

    @Inject
    public TokenIssuer(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns normally if tokens are issued here.
     *
     * @throws SignInElsewhere if they are issued by an identity provider
     */
    void requireInUse() {
        TokenKey ignored = settings.key();
    }

    /**
     * Returns a token for a user who has just signed in.
     *
     * @throws SignInElsewhere if tokens are issued by an identity provider
     */
    public AccessToken issue(User user) {
        JWSSigner signer = new RSASSASigner(settings.key().privateKey());
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(user.id().toString())
                .claim("upn", user.username().text())
                .claim("groups", user.roles().stream().map(Role::word).sorted().toList())
                .claim(GENERATION, user.tokenGeneration())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.timeToLive())))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
        return new AccessToken(token.serialize(), settings.timeToLive());
    }
}
