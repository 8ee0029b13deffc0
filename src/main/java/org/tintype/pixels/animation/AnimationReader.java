package org.tintype.pixels.animation;

import java.io.IOException;
import org.tintype.pixels.EncodedPicture;

/**
 * Plays GIF and WebP: every frame is drawn on the canvas as viewers draw it, on nothing but transparency at first. A still
 * picture is played as a single frame of no duration.
 *
 * <p>Frames come as they are stored, not turned upright, in the colours of the file. A GIF takes the canvas, 4 bytes a
 * pixel, and as much again for a frame that is taken back after it was seen; a WebP takes the canvas and what its frame is
 * decoded into, 1.5 to 8 bytes a pixel.
 */
public final class AnimationReader {

    private AnimationReader() {}

    /**
     * Plays a picture until its end, or until the sink has seen enough. Nothing is decoded that is not seen.
     *
     * @param source a GIF or a WebP whose size was checked against the limits
     * @throws org.tintype.pixels.DamagedPicture if a frame cannot be decoded, or the picture is not of the size that its
     *     header said
     * @throws java.util.concurrent.CancellationException if nobody waits for it any more
     */
    public static void read(EncodedPicture source, FrameSink sink) throws IOException {
        switch (source.format()) {
            case GIF -> GifPlayer.play(source, sink);
            case WEBP -> WebpPlayer.play(source, sink);
            case JPEG, PNG -> throw new IllegalArgumentException("frames of " + source.format());
        }
    }
}
