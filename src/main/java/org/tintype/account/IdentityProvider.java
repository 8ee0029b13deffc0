package org.tintype.account;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider that is trusted in Tintype's own place. It has either a place where its keys are, or one key.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param keyLocation an http, https or file URL
 * @param key a public key as PEM or JWK, or a set of them as JWKS
 * @param audiences whom its tokens have to be meant for, one of them at least; anybody, where there is none
 * @param rolesClaim the claim that the roles are in
 */
public record IdentityProvider(
        String issuer, Optional<URI> keyLocation, Optional<String> key, Set<String> audiences, String rolesClaim) {

    public IdentityProvider {
        audiences = Set.copyOf(audiences);
    }
}
