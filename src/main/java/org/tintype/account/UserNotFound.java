package org.tintype.account;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** There is no user with this identifier. */
public final class UserNotFound extends Failure {

    public UserNotFound(UserId id) {
        super(Kind.NOT_FOUND, "There is no user " + id + ".");
    }
}
