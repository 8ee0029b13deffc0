package org.tintype.client;

import org.jspecify.annotations.Nullable;

/** What a signed link is to be like. */
public record NewLink(
        long expiresIn,
        @Nullable String format,
        @Nullable String transform,
        @Nullable Boolean dl) {

    /** Says for how many seconds the link is to hold. */
    public static NewLink of(long expiresIn) {
        return new NewLink(expiresIn, null, null, null);
    }

    public NewLink format(String word) {
        return new NewLink(expiresIn, word, transform, dl);
    }

    public NewLink transform(String text) {
        return new NewLink(expiresIn, format, text, dl);
    }

    /** Has browsers save the content instead of showing it. */
    public NewLink download() {
        return new NewLink(expiresIn, format, transform, true);
    }
}
