package org.tintype.client;

import org.jspecify.annotations.Nullable;

/** What users change of themselves; what is absent stays. */
public record MyChange(
        @Nullable String displayName,
        @Nullable Boolean matureContentFilter,
        @Nullable String password,
        @Nullable String currentPassword) {

    public static final MyChange NOTHING = new MyChange(null, null, null, null);

    public static MyChange displayName(String name) {
        return new MyChange(name, null, null, null);
    }

    public static MyChange matureContentFilter(boolean on) {
        return new MyChange(null, on, null, null);
    }

    public static MyChange password(String current, String next) {
        return new MyChange(null, null, next, current);
    }
}
