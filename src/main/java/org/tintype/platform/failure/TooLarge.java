package org.tintype.platform.failure;

/** More bytes than the service takes. */
public final class TooLarge extends Failure {

    /** A file has more. */
    public TooLarge(long maxBytes) {
        this("A file", maxBytes);
    }

    /**
     * Something else has more.
     *
     * @param what the beginning of a sentence
     */
    public TooLarge(String what, long maxBytes) {
        super(Kind.TOO_LARGE, what + " may have at most " + maxBytes + " bytes.");
    }
}
