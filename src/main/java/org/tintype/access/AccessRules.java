package org.tintype.access;

import jakarta.inject.Singleton;
import org.tintype.account.Caller;
import org.tintype.platform.failure.Forbidden;

/** Who may read and who may change: asked on every request, by every door. */
@Singleton
public class AccessRules {

    /** Returns whether a caller may read: the owner, an administrator, and anybody signed in where it is public. */
    public boolean mayRead(Caller caller, Protected thing) {
        return mayModify(caller, thing) || thing.isPublic();
    }

    /** Returns whether a caller may modify, replace or delete: the owner and administrators. */
    public boolean mayModify(Caller caller, Protected thing) {
        return caller.isAdmin() || caller.id().equals(thing.owner());
    }

    /**
     * Asks whether a caller may read.
     *
     * @throws Forbidden if not
     */
    public void requireRead(Caller caller, Protected thing) {
        if (!mayRead(caller, thing)) {
            throw new Forbidden("You may not see this image.");
        }
    }
}
