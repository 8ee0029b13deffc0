package org.tintype.account;

import java.util.function.Function;

/**
 * What is left of an access token once its signature, issuer and time were found right. The two kinds lead to users by
 * ways that never meet: what is a user's identifier in one is nothing but a text in the other.
 */
public sealed interface VerifiedToken permits OwnToken, ForeignToken {

    /** Returns what the function for this kind of token makes of it. */
    <T> T either(Function<OwnToken, T> own, Function<ForeignToken, T> foreign);
}
