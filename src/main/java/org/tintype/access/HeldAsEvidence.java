package org.tintype.access;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** The image is evidence in an open dispute. */
public final class HeldAsEvidence extends Failure {

    public HeldAsEvidence() {
        super(Kind.HELD, "This image is evidence in an open dispute; it can be changed when that is closed.");
    }
}
