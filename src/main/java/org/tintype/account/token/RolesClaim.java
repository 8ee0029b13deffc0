package org.tintype.account.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Role;

/**
 * Where in a token somebody's roles are: in an array of strings, or in one string with spaces between them.
 *
 * @param name the claim's name, or, where there is no claim of this name, the path to a nested one, with dots
 */
record RolesClaim(String name) {

    /** Returns the roles that a token names. Words that are no role's are skipped; who has no role at all is a user. */
    Set<Role> in(JWTClaimsSet claims) {
        Set<Role> roles = words(find(claims.getClaims()))
                .map(Role::ofWord)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return roles.isEmpty() ? Set.of(Role.USER) : roles;
    }

    private @Nullable Object find(Map<?, ?> claims) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object here = claims;
        for (String step : name.split("\\.", -1)) {
            here = here instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return here;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String text ? Arrays.stream(text.strip().split("\\s+")) : Stream.empty();
    }
}
