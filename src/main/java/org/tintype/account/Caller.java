package org.tintype.account;

import java.util.Set;

/**
 * The authenticated user of one request, with the roles they have now.
 *
 * @param id who calls
 * @param roles what they are trusted with at this moment
 */
public record Caller(UserId id, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }
}
