package fish.payara.microprofile.jwtauth.eesecurity;

import jakarta.security.enterprise.credential.Credential;

/** What Payara's mechanism hands over, in the shape of its own class, which the tests over the wire meet. */
public record SignedJWTCredential(String token) implements Credential {

    /** Returns the compact serialization. */
    public String getSignedJWT() {
        return token;
    }
}
