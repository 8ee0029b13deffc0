package org.tintype.image;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** The image is no longer, or not, in the state that a change was meant for. */
public final class RevisionOutdated extends Failure {

    public RevisionOutdated() {
        super(Kind.OUTDATED, "The image has changed since. Read it again before you change it.");
    }
}
