package org.tintype.account.smallrye;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.security.PrivateKey;
import java.security.PublicKey;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tintype.account.token.TokenVerifier;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Lets WildFly's MicroProfile JWT verify tokens as the gRPC door does. Its own parser knows one algorithm at a time,
 * answers a token of an unknown key with 500, takes tokens of any type, and learns of a provider's new keys after half an
 * hour; and it stands before gRPC too, which comes in as a servlet there.
 */
@Singleton
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class VerifyingParser implements JWTParser {

    private final TokenVerifier verifier;

    @Inject
    public VerifyingParser(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        try {
            return verifier.principal(token);
        } catch (Unauthenticated e) {
            throw new ParseException("the token is not good", e);
        }
    }

    /** As {@link #parse(String)}: keys and issuer are those of MicroProfile JWT already. */
    @Override
    public JsonWebToken parse(String token, JWTAuthContextInfo context) throws ParseException {
        return parse(token);
    }

    @Override
    public JsonWebToken verify(String token, PublicKey key) {
        throw onlyParses();
    }

    @Override
    public JsonWebToken verify(String token, SecretKey key) {
        throw onlyParses();
    }

    @Override
    public JsonWebToken verify(String token, String secret) {
        throw onlyParses();
    }

    @Override
    public JsonWebToken decrypt(String token, PrivateKey key) {
        throw onlyParses();
    }

    @Override
    public JsonWebToken decrypt(String token, SecretKey key) {
        throw onlyParses();
    }

    @Override
    public JsonWebToken decrypt(String token, String secret) {
        throw onlyParses();
    }

    private static UnsupportedOperationException onlyParses() {
        return new UnsupportedOperationException("The container's mechanism only parses tokens.");
    }
}
