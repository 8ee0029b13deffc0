package org.tintype.deal;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Something else stands under the identifier that a client made; what, is not for it to know. */
public final class IdTaken extends Failure {

    public IdTaken() {
        super(Kind.CONFLICT, "This identifier is taken.");
    }
}
