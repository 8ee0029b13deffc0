package org.tintype.pixels.animation;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

/** Takes the frames of an animation one after another, each as it is seen: laid over what those before it have left. */
public interface FrameSink {

    /**
     * Takes what holds for all frames, before the first one.
     *
     * @param canvas the size of every frame
     * @param loops how often the animation is played; 0 for ever
     */
    void begin(Size canvas, int loops);

    /**
     * Takes the next frame.
     *
     * @param rgba red, green, blue and alpha, the colours not multiplied by it. It is the sink's until this returns: the
     *     next frame is drawn into the same array.
     * @param millis how long the file says that it is to be seen; viewers make 100 of 10 and less
     * @return whether to go on with the next frame
     */
    boolean frame(Bitmap rgba, int millis);
}
