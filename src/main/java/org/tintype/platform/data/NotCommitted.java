package org.tintype.platform.data;

/**
 * A transaction did not end with a commit, or could not even begin; the cause says why. Nothing of it is there, unless the
 * cause is a heuristic exception, after which a part of it may be.
 */
public final class NotCommitted extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCommitted(Exception cause) {
        super("The transaction did not end with a commit", cause);
    }
}
