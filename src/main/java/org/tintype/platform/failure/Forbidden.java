package org.tintype.platform.failure;

/** The caller is known, and may not do this. */
public final class Forbidden extends Failure {

    public Forbidden(String message) {
        super(Kind.FORBIDDEN, message);
    }
}
