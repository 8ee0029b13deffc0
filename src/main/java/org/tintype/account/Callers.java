package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.platform.failure.Unauthenticated;

/** From a verified token to the caller of a request. Both doors ask this on every request. */
@Singleton
public class Callers {

    private final Accounts own;
    private final ForeignUsers foreign;

    @Inject
    public Callers(Accounts own, ForeignUsers foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    /**
     * Returns the user behind a token, with the roles they have now.
     *
     * @throws Unauthenticated if the account does not honour the token
     */
    public Caller callerOf(VerifiedToken token) {
        return token.either(own::callerOf, foreign::callerOf);
    }
}
