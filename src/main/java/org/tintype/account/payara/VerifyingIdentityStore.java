package org.tintype.account.payara;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.tintype.account.token.TokenVerifier;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Lets Payara's MicroProfile JWT verify tokens as the gRPC door does. Its mechanism hands tokens to the identity stores of
 * the application, and its own verifies each signature anew, learns of a provider's new keys late, and bridges no outage
 * of the provider. Where a Payara to come hands them over in another way, its own store answers as if this one were not
 * there.
 */
@Singleton
public class VerifyingIdentityStore implements IdentityStore {

    /** Less than that of Payara's own store, which has the standard's default. */
    static final int BEFORE_ALL_OTHERS = 10;

    /** By its name, because Maven Central has no artifact to compile against. */
    private static final String CREDENTIAL = "fish.payara.microprofile.jwtauth.eesecurity.SignedJWTCredential";

    private final TokenVerifier verifier;

    @Inject
    public VerifyingIdentityStore(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return tokenOf(credential).map(this::validate).orElse(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    private CredentialValidationResult validate(String token) {
        try {
            JsonWebToken verified = verifier.principal(token);
            return new CredentialValidationResult(new VerifiedCaller(verified), verified.getGroups());
        } catch (Unauthenticated e) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private static Optional<String> tokenOf(Credential credential) {
        if (!credential.getClass().getName().equals(CREDENTIAL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(credential.getClass().getMethod("getSignedJWT").invoke(credential))
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    /** A principal that is both of what Jakarta Security and MicroProfile JWT ask for. */
    private static final class VerifiedCaller extends CallerPrincipal implements JsonWebToken {

        private static final long serialVersionUID = 1;

        private final transient JsonWebToken token;

        VerifiedCaller(JsonWebToken token) {
            super(token.getName());
            this.token = token;
        }

        @Override
        public Set<String> getClaimNames() {
            return token.getClaimNames();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // That is how the interface has it.
        public <T> @Nullable T getClaim(String name) {
            return token.getClaim(name);
        }
    }
}
