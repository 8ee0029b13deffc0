package org.tintype.pixels.jdk;

import java.io.IOException;
import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.pixels.animation.AnimationReader;
import org.tintype.pixels.animation.FrameSink;

/** Decodes what is to be seen of the first frame of a GIF or a WebP, which may be its only one. */
final class FirstFrame implements FrameSink {

    private final View view;
    private Optional<Bitmap> seen = Optional.empty();

    private FirstFrame(View view) {
        this.view = view;
    }

    static Decoded decode(EncodedPicture source, View view) throws IOException {
        FirstFrame first = new FirstFrame(view);
        AnimationReader.read(source, first);
        return new Decoded(
                first.seen.orElseThrow(() -> new DamagedPicture("The picture has no frame.")), Samples.RGB_ALPHA);
    }

    private static Bitmap copy(Bitmap canvas) {
        return new Bitmap(
                canvas.width(), canvas.height(), canvas.bands(), canvas.data().clone());
    }

    @Override
    public void begin(Size canvas, int loops) {
        // It is not played.
    }

    @Override
    public boolean frame(Bitmap rgba, int millis) {
        Bitmap resampled = Resampler.resample(rgba, view.area(), view.storedSize());
        // The canvas is not this picture's to keep.
        seen = Optional.of(resampled.data() == rgba.data() ? copy(rgba) : resampled);
        return false;
    }
}
