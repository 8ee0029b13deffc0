package org.tintype.pixels.animation;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

/**
 * Makes one frame of pictures that are equal and follow each other, which is seen for as long as all of them together.
 *
 * @param <F> a frame as it will be written, but for how long it is seen
 */
abstract class MergingWriter<F> implements AnimationWriter {

    private final PictureTrace trace;
    private @Nullable F last;
    private long millis;

    MergingWriter(Size size) {
        this.trace = new PictureTrace(size);
    }

    @Override
    public final void add(Bitmap picture, int duration) {
        if (trace.repeats(picture)) {
            millis += duration;
            return;
        }
        try {
            F next = encode(picture);
            if (last != null) {
                write(last, millis, next);
            }
            last = next;
            millis = duration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final byte[] finish() {
        if (last == null) {
            throw new IllegalStateException("an animation without frames");
        }
        try {
            return end(last, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract F encode(Bitmap picture) throws IOException;

    /** Writes a frame that another one follows. */
    abstract void write(F frame, long duration, F next) throws IOException;

    /** Returns the file with its last frame, which may be the only one. */
    abstract byte[] end(F frame, long duration) throws IOException;
}
