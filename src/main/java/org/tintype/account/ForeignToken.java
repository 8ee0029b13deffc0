package org.tintype.account;

import java.util.Set;
import java.util.function.Function;

/**
 * A token that the trusted identity provider has issued.
 *
 * @param identity who it speaks for
 * @param name what the provider calls them; Tintype's user name is made after it
 * @param displayName how others see them, should they be new here
 * @param roles what the provider trusts them with, at least one
 */
public record ForeignToken(ForeignIdentity identity, String name, String displayName, Set<Role> roles)
        implements VerifiedToken {

    public ForeignToken {
        roles = Set.copyOf(roles);
    }

    @Override
    public <T> T either(Function<OwnToken, T> own, Function<ForeignToken, T> foreign) {
        return foreign.apply(this);
    }
}
