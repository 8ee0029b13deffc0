package org.tintype.intake.png;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.png.ImageHeader;

/**
 * What a PNG says of itself.
 *
 * @param image its image header
 * @param colors what it says of its colours, as it goes into a file
 * @param profile its ICC profile, if it is whole
 * @param palette the colours of an indexed picture, else nothing
 * @param transparency as it goes into a file, or nothing
 * @param animation if it is one
 * @param orientation by its EXIF
 */
@SuppressWarnings("ArrayRecordComponent")
record PngHeader(
        ImageHeader image,
        Map<ColorChunk, byte[]> colors,
        Optional<IccProfile> profile,
        byte[] palette,
        byte[] transparency,
        Optional<Animation> animation,
        Orientation orientation) {

    /** Returns whether its pixels have to be moved to stand upright without a word; those of animations stay. */
    boolean hasToBeTurned() {
        return orientation != Orientation.UPRIGHT && animation.isEmpty();
    }

    /** Returns how many images there are to decode, each as large as the whole picture. */
    int images() {
        return animation.map(Animation::images).orElse(1);
    }

    /** Returns the picture in a file that was stripped. */
    EncodedPicture in(Path file) {
        boolean swapped = hasToBeTurned() && orientation.swapsEdges();
        return new EncodedPicture(
                file,
                Format.PNG,
                swapped ? image.height() : image.width(),
                swapped ? image.width() : image.height(),
                image.samples(),
                hasToBeTurned() ? Orientation.UPRIGHT : orientation,
                profile,
                animation.map(Animation::frames).orElse(1));
    }
}
