package org.tintype.intake;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** An upload of an accepted type that is not taken: too large in pixels, or coded in a way that is not supported. */
public final class PictureRefused extends Failure {

    public PictureRefused(String message) {
        super(Kind.UNPROCESSABLE_PICTURE, message);
    }
}
