package org.tintype.account;

import java.util.Optional;
import java.util.Set;

/**
 * A user to be made.
 *
 * @param username the name to sign in with
 * @param password at least {@value Passwords#MIN_LENGTH} characters
 * @param displayName how others see them; the user name where it is not given
 * @param roles at least one
 */
public record NewUser(Username username, String password, Optional<String> displayName, Set<Role> roles) {

    public NewUser {
        roles = Set.copyOf(roles);
    }

    /** Leaves the password out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "NewUser[" + username + ", " + roles + "]";
    }
}
