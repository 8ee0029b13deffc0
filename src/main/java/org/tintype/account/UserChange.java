package org.tintype.account;

import java.util.Optional;
import java.util.Set;

/**
 * What an administrator changes of a user; what is absent stays.
 *
 * @param roles the roles to have from now on, at least one
 * @param disabled whether the user is shut out
 * @param password another password, which ends all earlier tokens
 */
public record UserChange(Optional<Set<Role>> roles, Optional<Boolean> disabled, Optional<String> password) {

    /** Returns whether it asks for something that Tintype keeps of its own users only. */
    boolean isForOwnUsersOnly() {
        return roles.isPresent() || password.isPresent();
    }

    /** Returns whether an administrator of whom this is done is none afterwards, or is shut out. */
    boolean endsAdministration() {
        return disabled.orElse(false)
                || roles.filter(kept -> !kept.contains(Role.ADMIN)).isPresent();
    }

    /** Leaves the password out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "UserChange[roles=" + roles + ", disabled=" + disabled + "]";
    }
}
