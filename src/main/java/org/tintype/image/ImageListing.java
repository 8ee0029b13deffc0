package org.tintype.image;

import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.account.UserId;

/**
 * What a list of images shows.
 *
 * @param caller who asks; the list has nothing that they may not read
 * @param owner whose images alone are shown, if it is somebody's
 * @param sparing whether images that are not for everybody's eyes are left out, unless they are the caller's
 * @param sort their order
 */
public record ImageListing(Caller caller, Optional<UserId> owner, boolean sparing, ImageSort sort) {

    /** Returns the list of everything that a caller may read. */
    public static ImageListing of(Caller caller, boolean sparing, ImageSort sort) {
        return new ImageListing(caller, Optional.empty(), sparing, sort);
    }

    /** Returns the list of everything that is one user's, for those who may read all of it. */
    public static ImageListing ownedBy(UserId owner, Caller caller, ImageSort sort) {
        return new ImageListing(caller, Optional.of(owner), false, sort);
    }
}
