package org.tintype.account.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonNumber;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Accounts;
import org.tintype.account.Caller;
import org.tintype.account.VerifiedToken;
import org.tintype.account.token.TokenIssuer;
import org.tintype.platform.failure.Unauthenticated;

/** From the principal that the container's MicroProfile JWT has verified to the caller with the roles of now. */
@Singleton
public class JwtCallers {

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public JwtCallers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Returns the caller behind a request's principal, or nothing where the request carries no token.
     *
     * @throws Unauthenticated if the token is not valid yet or says too little, or the account does not honour it
     */
    public Optional<Caller> callerOf(@Nullable Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        // Containers differ in what they ask of a token beyond its signature, issuer and expiry.
        if (token.getSubject() == null || !token.containsClaim(Claims.upn.name()) || isNotValidYet(token)) {
            throw new Unauthenticated("The token is not good.");
        }
        int generation =
                number(token, TokenIssuer.GENERATION).map(Number::intValue).orElse(-1);
        return Optional.of(accounts.callerOf(new VerifiedToken(token.getSubject(), generation)));
    }

    private boolean isNotValidYet(JsonWebToken token) {
        return number(token, Claims.nbf.name())
                .filter(seconds -> clock.instant().getEpochSecond() < seconds.longValue())
                .isPresent();
    }

    /** Containers hand out numbers as JSON or as Java, as they like. */
    private static Optional<Number> number(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        if (claim instanceof JsonNumber number) {
            return Optional.of(number.bigDecimalValue());
        }
        return claim instanceof Number number ? Optional.of(number) : Optional.empty();
    }
}
