package org.tintype.platform.failure;

import java.time.Duration;

/** The caller has failed too often lately, and is not even listened to for a while. */
public final class TooManyTries extends Failure {

    private final Duration retryAfter;

    /**
     * @param retryAfter how long the caller has to wait; what is there of a second counts as a whole one
     */
    public TooManyTries(Duration retryAfter) {
        super(Kind.THROTTLED, "Too many tries have failed. Try again later.");
        this.retryAfter = retryAfter;
    }

    /** Returns after how many seconds the caller may try again; at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
    }
}
