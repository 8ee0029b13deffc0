package org.tintype.image;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** The caller has stored other content under this identifier. */
public final class ImageIdTaken extends Failure {

    public ImageIdTaken(ImageId id) {
        super(Kind.CONFLICT, "You have stored other content under " + id + ".");
    }
}
