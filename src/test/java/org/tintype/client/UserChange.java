package org.tintype.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator changes of a user; what is absent stays. */
public record UserChange(
        @Nullable List<String> roles,
        @Nullable Boolean disabled,
        @Nullable String password) {

    public static UserChange roles(String... words) {
        return new UserChange(List.of(words), null, null);
    }

    public static UserChange disabled(boolean disabled) {
        return new UserChange(null, disabled, null);
    }

    public static UserChange password(String password) {
        return new UserChange(null, null, password);
    }
}
