package org.tintype.account.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Caller;
import org.tintype.account.Callers;
import org.tintype.account.token.TokenVerifier;
import org.tintype.platform.failure.Unauthenticated;

/** From the principal that the container's MicroProfile JWT has verified to the caller with the roles of now. */
@Singleton
public class JwtCallers {

    private final TokenVerifier verifier;
    private final Callers callers;

    @Inject
    public JwtCallers(TokenVerifier verifier, Callers callers) {
        this.verifier = verifier;
        this.callers = callers;
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
        // Containers differ in what they ask of a token, so it is verified here once more, as the gRPC door verifies
        // it.
        return Optional.of(callers.callerOf(verifier.verify(token.getRawToken())));
    }
}
