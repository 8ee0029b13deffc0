package org.tintype.platform.failure;

/** The caller is not known: no token, or one that does not hold. */
public final class Unauthenticated extends Failure {

    public Unauthenticated(String message) {
        super(Kind.UNAUTHENTICATED, message);
    }
}
