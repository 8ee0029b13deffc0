package org.tintype.transform.operation;

import org.tintype.pixels.View;

/** Says what is to be decoded, before anything is. */
public non-sealed interface Framing extends Operation {

    /**
     * Returns the view that comes out of another one.
     *
     * @throws org.tintype.platform.failure.InvalidInput if that cannot be
     */
    View frame(View view);
}
