package org.tintype.transform.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.SrgbConversion;
import org.tintype.pixels.View;
import org.tintype.pixels.animation.AnimationReader;
import org.tintype.pixels.animation.AnimationWriter;
import org.tintype.pixels.animation.FrameSink;
import org.tintype.pixels.animation.GifAnimationWriter;
import org.tintype.pixels.animation.WebpAnimationWriter;

/** Makes renditions: in sRGB, upright, without metadata. Safe for many threads. */
public final class Renderer {

    /** To be counted up whenever the same pipeline makes other bytes of the same picture. */
    private static final String VERSION = "2";

    private final Engine engine;
    private final SrgbConversion srgb = new SrgbConversion();

    public Renderer(Engine engine) {
        this.engine = engine;
    }

    /** Returns what tells the bytes of this renderer from those of another one. */
    public String version() {
        return VERSION + "; " + engine.version();
    }

    /** Returns whether there can be renditions in this format. */
    public boolean writes(Format format) {
        return engine.encodes(format);
    }

    /**
     * Makes a rendition.
     *
     * @param pipeline what is to be made of this picture in this format
     * @param format one that this renderer {@link #writes}
     * @throws org.tintype.pixels.DamagedPicture if the picture cannot be decoded
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public byte[] render(EncodedPicture picture, Pipeline pipeline, Format format) {
        return pipeline.frames() > 1 ? animated(picture, pipeline, format) : still(picture, pipeline, format);
    }

    /** Returns a picture as it is displayed, with four bands if it is transparent anywhere. */
    public Bitmap display(EncodedPicture picture) {
        return upright(picture, View.of(picture));
    }

    private byte[] still(EncodedPicture picture, Pipeline pipeline, Format format) {
        Bitmap painted = pipeline.paint(upright(picture, pipeline.view()));
        return engine.encode(painted, format, pipeline.quality());
    }

    private Bitmap upright(EncodedPicture picture, View view) {
        Decoded decoded = engine.decode(picture, view);
        Bitmap colored = srgb.convert(decoded.bitmap(), decoded.samples(), picture.profile());
        return view.orientation().upright(colored);
    }

    private byte[] animated(EncodedPicture picture, Pipeline pipeline, Format format) {
        Animated frames = new Animated(picture, pipeline, format);
        try {
            AnimationReader.read(picture, frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frames.finish();
    }

    /** Takes frames as they are shown, and writes what becomes of each. */
    private final class Animated implements FrameSink {

        private final EncodedPicture picture;
        private final Format format;
        private Pipeline pipeline;
        private Optional<AnimationWriter> writer = Optional.empty();
        private boolean first = true;

        Animated(EncodedPicture picture, Pipeline pipeline, Format format) {
            this.picture = picture;
            this.pipeline = pipeline;
            this.format = format;
        }

        @Override
        public void begin(Size canvas, int loops) {
            writer = Optional.of(
                    switch (format) {
                        case GIF -> new GifAnimationWriter(pipeline.size(), loops);
                        case WEBP ->
                            new WebpAnimationWriter(
                                    pipeline.size(), loops, frame -> engine.encode(frame, format, pipeline.quality()));
                        case JPEG, PNG -> throw new IllegalArgumentException(format + " keeps no frames");
                    });
        }

        @Override
        public boolean frame(Bitmap rgba, int millis) {
            Bitmap seen = Resampler.resample(
                    rgba, pipeline.view().area(), pipeline.view().storedSize());
            Bitmap colored = srgb.convert(seen, Samples.RGB_ALPHA, picture.profile());
            Bitmap upright = pipeline.view().orientation().upright(colored);
            if (first) {
                pipeline = pipeline.fixedOn(upright);
                first = false;
            }
            writer.orElseThrow().add(pipeline.paint(upright), millis);
            return true;
        }

        byte[] finish() {
            return writer.orElseThrow().finish();
        }
    }
}
