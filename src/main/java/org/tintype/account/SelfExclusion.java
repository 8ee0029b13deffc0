package org.tintype.account;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** An administrator was about to shut themselves out. Another one can, so the last one stays. */
public final class SelfExclusion extends Failure {

    public SelfExclusion() {
        super(Kind.CONFLICT, "Administrators cannot disable themselves or give up their role; another one can do it.");
    }
}
