package org.tintype.account;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Something that the identity provider keeps was to be changed here. */
public final class KeptByIdentityProvider extends Failure {

    public KeptByIdentityProvider(String detail) {
        super(Kind.CONFLICT, detail);
    }
}
