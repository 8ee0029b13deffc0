package org.tintype.intake.jpeg;

import java.nio.file.Path;
import java.util.Optional;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;

/**
 * What a JPEG says of itself in front of its first scan; what comes later is too late for any decoder.
 *
 * @param frame its frame header
 * @param jfif its JFIF segment, if it has one
 * @param adobe its Adobe segment, if it has one
 * @param orientation by its EXIF segment
 * @param profile its ICC profile, if it is whole
 */
record JpegHeader(
        JpegFrame frame,
        Optional<Jfif> jfif,
        Optional<Adobe> adobe,
        Orientation orientation,
        Optional<IccProfile> profile) {

    /**
     * Returns what the components mean, by the rules that libjpeg made common: JFIF is YCbCr; else the Adobe segment
     * decides; else the names of the components; four components without an Adobe segment are plain CMYK.
     */
    Samples samples() {
        return switch (frame.components().size()) {
            case 1 -> Samples.GRAY;
            case 3 -> threeComponents();
            default ->
                adobe.map(segment -> segment.transform() == 0 ? Samples.ADOBE_CMYK : Samples.ADOBE_YCCK)
                        .orElse(Samples.CMYK);
        };
    }

    /**
     * Returns whether YCbCr is only what libjpeg guesses where no segment and no name tells. The JDK's decoder guesses
     * RGB where no component is subsampled.
     */
    boolean isGuess() {
        return jfif.isEmpty() && adobe.isEmpty() && samples() == Samples.YCBCR && !frame.hasIds(1, 2, 3);
    }

    /** Returns the picture in a file that has this header. */
    EncodedPicture in(Path file) {
        return new EncodedPicture(file, Format.JPEG, frame.width(), frame.height(), samples(), orientation, profile, 1);
    }

    private Samples threeComponents() {
        if (jfif.isPresent()) {
            return Samples.YCBCR;
        }
        if (adobe.isPresent()) {
            return adobe.get().transform() == 0 ? Samples.RGB : Samples.YCBCR;
        }
        return frame.hasIds((int) 'R', (int) 'G', (int) 'B') ? Samples.RGB : Samples.YCBCR;
    }
}
