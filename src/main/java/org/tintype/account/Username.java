package org.tintype.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** A name to sign in with: shown as it was written, compared without case. */
public record Username(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{3,64}");

    public Username {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 3 to 64 of the characters A-Z a-z 0-9 . _ -");
        }
    }

    /** Returns what two names that differ only in case share. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
