package org.tintype.deal;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** There is no such deal. */
public final class DealNotFound extends Failure {

    public DealNotFound(DealId id) {
        super(Kind.NOT_FOUND, "There is no deal " + id + ".");
    }
}
