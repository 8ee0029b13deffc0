package org.tintype.account.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token, of the types that MicroProfile JWT gives them.
 *
 * @see <a href="https://download.eclipse.org/microprofile/microprofile-jwt-auth-2.1/">MicroProfile JWT, Claims</a>
 */
record VerifiedJsonWebToken(Map<String, Object> claims) implements JsonWebToken {

    /**
     * Gives claims their types.
     *
     * @param compact the token that has them
     */
    static VerifiedJsonWebToken of(String compact, JWTClaimsSet verified) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(Claims.groups.name(), new HashSet<>()); // The container adds to them, whether there are any or not.
        verified.toJSONObject().forEach((name, value) -> claims.put(name, typed(name, value)));
        claims.put(Claims.raw_token.name(), compact);
        return new VerifiedJsonWebToken(claims);
    }

    private static Object typed(String name, Object value) {
        if (name.equals(Claims.groups.name()) || name.equals(Claims.aud.name())) {
            Collection<?> words = value instanceof Collection<?> several ? several : Set.of(value);
            return words.stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new));
        }
        return value instanceof Number number ? number.longValue() : value;
    }

    @Override
    public @Nullable String getName() {
        return Stream.of(Claims.upn, Claims.preferred_username, Claims.sub)
                .map(claim -> claims.get(claim.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims.keySet());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // That is how the interface has it.
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
