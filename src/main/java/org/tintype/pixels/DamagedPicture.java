package org.tintype.pixels;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** The encoded data is truncated or damaged, so that not every pixel of it can be had. */
public final class DamagedPicture extends Failure {

    public DamagedPicture(String message) {
        super(Kind.UNPROCESSABLE_PICTURE, message);
    }

    public DamagedPicture(String message, Throwable cause) {
        super(Kind.UNPROCESSABLE_PICTURE, message, cause);
    }
}
