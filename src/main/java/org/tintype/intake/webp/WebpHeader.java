package org.tintype.intake.webp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;
import org.tintype.pixels.webp.WebpFeatures;
import org.tintype.pixels.webp.WebpFrame;

/**
 * What is kept of a WebP, but for the compressed data itself.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param animation how the frames are played; nothing for a still picture
 * @param frames at least one
 * @param orientation by its EXIF metadata
 * @param profile its ICC profile, if there is one
 */
record WebpHeader(
        int width,
        int height,
        Optional<Animation> animation,
        List<WebpFrame> frames,
        Orientation orientation,
        Optional<IccProfile> profile) {

    WebpHeader {
        frames = List.copyOf(frames);
    }

    /**
     * How frames are played.
     *
     * @param background behind them, blue in the lowest byte; viewers may take another colour
     * @param loops how often they are played; 0 for ever
     */
    record Animation(long background, int loops) {}

    /** Returns how many pixels there are, those of all frames together. */
    long pixels() {
        return (long) width * height * frames.size();
    }

    /** Returns the features that an extended header announces. */
    WebpFeatures features() {
        return new WebpFeatures(
                profile.isPresent(),
                frames.stream().anyMatch(frame -> frame.image().transparent()),
                orientation != Orientation.UPRIGHT,
                animation.isPresent(),
                width,
                height);
    }

    /** Returns the picture in a file that has this header. */
    EncodedPicture in(Path file) {
        return new EncodedPicture(file, Format.WEBP, width, height, Samples.RGB, orientation, profile, frames.size());
    }
}
