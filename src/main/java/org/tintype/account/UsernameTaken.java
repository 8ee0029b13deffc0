package org.tintype.account;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Another user has this name already. */
public final class UsernameTaken extends Failure {

    public UsernameTaken(Username username) {
        super(Kind.CONFLICT, "The user name " + username + " is taken.");
    }
}
