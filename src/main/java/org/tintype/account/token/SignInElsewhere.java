package org.tintype.account.token;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Nobody signs in here: the tokens are an identity provider's. */
public final class SignInElsewhere extends Failure {

    public SignInElsewhere() {
        super(Kind.NOT_FOUND, "Tokens are issued by the identity provider.");
    }
}
