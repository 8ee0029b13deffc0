package org.tintype.platform.failure;

/** More bytes than the service takes. */
public final class TooLarge extends Failure {

    public TooLarge(long maxBytes) {
        super(Kind.TOO_LARGE, "A file may have at most " + maxBytes + " bytes.");
    }
}
