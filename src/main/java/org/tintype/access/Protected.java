package org.tintype.access;

import org.tintype.account.UserId;

/** Something that not everybody may read. */
public interface Protected {

    /** Returns whose it is, for good. */
    UserId owner();

    /** Returns whether the owner lets anybody who is signed in read it. */
    boolean isPublic();
}
