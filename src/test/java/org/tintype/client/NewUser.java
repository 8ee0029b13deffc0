package org.tintype.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user to be made; without roles an ordinary one. */
public record NewUser(
        String username,
        String password,
        @Nullable String displayName,
        @Nullable List<String> roles) {

    public static NewUser of(String username, String password) {
        return new NewUser(username, password, null, null);
    }

    public NewUser displayName(String name) {
        return new NewUser(username, password, name, roles);
    }

    public NewUser roles(String... words) {
        return new NewUser(username, password, displayName, List.of(words));
    }
}
