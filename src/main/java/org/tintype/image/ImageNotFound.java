package org.tintype.image;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Nothing is stored under this identifier or name. */
public final class ImageNotFound extends Failure {

    public ImageNotFound(Object idOrName) {
        super(Kind.NOT_FOUND, "There is no image " + idOrName + ".");
    }
}
