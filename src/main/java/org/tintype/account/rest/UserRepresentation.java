package org.tintype.account.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.platform.rest.Rfc3339;

/** A user as others see them; the later members are for the user and for administrators, and absent for others. */
@JsonbPropertyOrder({"id", "username", "displayName", "roles", "matureContentFilter", "createdAt", "disabled"})
public record UserRepresentation(
        String id,
        String username,
        String displayName,
        @Nullable List<String> roles,
        @Nullable Boolean matureContentFilter,
        @Nullable String createdAt,
        @Nullable Boolean disabled) {

    /** Returns as much of a user as a caller may see. */
    public static UserRepresentation of(User user, Caller caller) {
        return caller.isAdmin() || caller.id().equals(user.id()) ? whole(user, caller) : brief(user);
    }

    /** Returns what everybody signed in may know. */
    public static UserRepresentation brief(User user) {
        return new UserRepresentation(
                user.id().toString(), user.username().text(), user.displayName(), null, null, null, null);
    }

    private static UserRepresentation whole(User user, Caller caller) {
        // Of an identity provider's user, the caller's token knows better than the account.
        Set<Role> roles = caller.id().equals(user.id()) ? caller.roles() : user.roles();
        return new UserRepresentation(
                user.id().toString(),
                user.username().text(),
                user.displayName(),
                roles.stream().sorted().map(Role::word).toList(),
                user.hasMatureContentFilter(),
                Rfc3339.text(user.createdAt()),
                user.isDisabled());
    }
}
