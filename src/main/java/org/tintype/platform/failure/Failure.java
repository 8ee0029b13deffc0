package org.tintype.platform.failure;

/**
 * A failure that the domain expects. Its message is written for the caller: it says what is wrong with the request and
 * nothing of the inside.
 */
public abstract class Failure extends RuntimeException {

    private final Kind kind;

    protected Failure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    protected Failure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Returns what went wrong, for the door to turn into its own status. */
    public final Kind kind() {
        return kind;
    }

    /** Returns the sentence that the caller may read. */
    public final String detail() {
        return String.valueOf(getMessage());
    }
}
