package org.tintype.account;

import java.util.Optional;

/**
 * Which users are asked for; without anything it is all of them.
 *
 * @param username the one name that they have, compared without case
 * @param role one of the roles that they have
 */
public record UserQuery(Optional<Username> username, Optional<Role> role) {

    /** Returns whether it is for everybody to ask: for somebody they know by name, or for arbiters. */
    boolean isForEverybody() {
        return role.map(asked -> asked == Role.ARBITER).orElse(username.isPresent());
    }
}
