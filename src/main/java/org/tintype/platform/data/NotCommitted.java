package org.tintype.platform.data;

/** A transaction could not be committed, for a reason that only the database knows. */
public final class NotCommitted extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCommitted(Exception cause) {
        super("The transaction was not committed", cause);
    }
}
