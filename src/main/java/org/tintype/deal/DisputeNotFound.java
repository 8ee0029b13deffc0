package org.tintype.deal;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** No dispute is open over a deal. */
public final class DisputeNotFound extends Failure {

    public DisputeNotFound(DealId deal) {
        super(Kind.NOT_FOUND, "No dispute is open over the deal " + deal + ".");
    }
}
