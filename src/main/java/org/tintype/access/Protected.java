package org.tintype.access;

import java.util.UUID;
import org.tintype.account.UserId;

/** Something under a GUID that not everybody may read. */
public interface Protected {

    /** Returns the GUID that owner objects name it by. */
    UUID guid();

    /** Returns whose it is, for good. */
    UserId owner();

    /** Returns whether the owner lets anybody who is signed in read it. */
    boolean isPublic();
}
