package org.tintype.pixels.animation;

import org.tintype.pixels.Bitmap;

/**
 * Puts pictures together to an animation, or to a still picture where there is only one, or one that never changes. Of use
 * for a single animation, and for one thread at a time.
 */
public interface AnimationWriter {

    /**
     * Adds a frame. One that equals the frame before it only makes that one last longer.
     *
     * @param picture sRGB, with or without alpha, of the animation's size; not kept after this returns
     * @param millis how long it is to be seen, at least 0
     */
    void add(Bitmap picture, int millis);

    /** Returns the whole file; there is nothing to be done with this writer afterwards. At least one frame was added. */
    byte[] finish();
}
