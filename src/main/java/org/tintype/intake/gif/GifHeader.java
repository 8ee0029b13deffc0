package org.tintype.intake.gif;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;
import org.tintype.pixels.gif.Screen;

/**
 * What a GIF says of itself.
 *
 * @param screen what the frames are drawn on
 * @param frames how many there are
 * @param loops how often the animation is repeated, 0 for ever, if that is said
 * @param profile its ICC profile, if it is whole
 */
record GifHeader(Screen screen, int frames, OptionalInt loops, Optional<IccProfile> profile) {

    /** Returns the picture in a file that has this header. */
    EncodedPicture in(Path file) {
        return new EncodedPicture(
                file, Format.GIF, screen.width(), screen.height(), Samples.RGB, Orientation.UPRIGHT, profile, frames);
    }
}
