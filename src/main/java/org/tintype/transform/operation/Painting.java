package org.tintype.transform.operation;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

/** Works on decoded pixels: upright, sRGB, three bands, or four with straight alpha. */
public non-sealed interface Painting extends Operation {

    /** Returns the size that a picture of this size will have; most keep it. */
    default Size size(Size input) {
        return input;
    }

    /** Returns another picture; this one stays as it is. */
    Bitmap paint(Bitmap picture);

    /** Returns what does to all frames of an animation what this does to the first one. */
    default Painting fixedOn(Bitmap first) {
        return this;
    }
}
