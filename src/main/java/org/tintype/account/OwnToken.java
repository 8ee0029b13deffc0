package org.tintype.account;

import java.util.function.Function;

/**
 * A token that Tintype has issued.
 *
 * @param subject the claim {@code sub}: the user's identifier
 * @param generation the claim {@code gen}: which of the user's passwords it was issued under
 */
public record OwnToken(String subject, int generation) implements VerifiedToken {

    @Override
    public <T> T either(Function<OwnToken, T> own, Function<ForeignToken, T> foreign) {
        return own.apply(this);
    }
}
