package org.tintype.deal;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** A deal has one open dispute at a time. */
public final class DisputeOpenAlready extends Failure {

    public DisputeOpenAlready(DealId deal) {
        super(Kind.CONFLICT, "A dispute is open over the deal " + deal + " already.");
    }
}
