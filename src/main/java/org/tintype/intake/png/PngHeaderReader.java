package org.tintype.intake.png;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.png.ColorType;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.PngInput;

/**
 * One walk through a whole PNG, from chunk to chunk, that finds its header and that it is all there: every chunk whole and
 * in its place, within the limits, and an end. No pixel is inflated, nor is any text.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#5ChunkOrdering">PNG, 5.6</a>
 */
final class PngHeaderReader {

    /** Where in the file a chunk stands. */
    private enum Place {
        BEFORE_PALETTE,
        BEFORE_DATA,
        IN_DATA,
        AFTER_DATA
    }

    /** More than this never stands in front of an orientation. */
    private static final int MAX_EXIF = 1 << 20;

    /** How much deflate can make of a byte: 258 bytes of two bits (RFC 1951). */
    private static final int MAX_RATIO = 1032;

    /** More than any chunk holds that has a fixed length. */
    private static final int MAX_FIXED = 1024;

    private final PngInput in;
    private final Limits limits;
    private final ImageHeader image;
    private final Map<ColorChunk, byte[]> colors = new EnumMap<>(ColorChunk.class);
    private Place place = Place.BEFORE_PALETTE;
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];
    private Optional<IccProfile> profile = Optional.empty();
    private @Nullable Animation animation;
    private @Nullable Orientation orientation;
    private long dataBytes;

    private PngHeaderReader(PngInput in, Limits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        require(in.next().equals("IHDR"), "its image header is missing");
        this.image = ImageHeader.read(in.content(MAX_FIXED));
        limits.requireSize(image.width(), image.height());
    }

    /**
     * Reads a file's header.
     *
     * @throws PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws DamagedPicture if it is truncated or damaged
     */
    static PngHeader read(Path file, Limits limits) throws IOException {
        try (PngInput in = PngInput.open(file)) {
            return new PngHeaderReader(in, limits).header();
        }
    }

    private PngHeader header() throws IOException {
        while (!in.next().equals("IEND")) {
            if (place == Place.IN_DATA && !in.type().equals("IDAT")) {
                place = Place.AFTER_DATA;
            }
            take(in.type());
        }
        in.skip();
        require(dataBytes * MAX_RATIO >= image.inflatedBytes(), "it holds less data than its pixels need");
        require(image.colorType() != ColorType.PALETTE || palette.length > 0, "its palette is missing");
        if (animation != null) {
            animation.end();
        }
        return new PngHeader(
                image,
                colors,
                profile,
                palette,
                transparency,
                Optional.ofNullable(animation),
                orientation == null ? Orientation.UPRIGHT : orientation);
    }

    private void take(String type) throws IOException {
        switch (type) {
            case "IHDR" -> require(false, "it has a second image header");
            case "IDAT" -> takeData();
            case "PLTE" -> takePalette();
            case "tRNS" -> takeTransparency(in.content(MAX_FIXED));
            case "acTL", "fcTL", "fdAT" -> takeAnimation(type);
            case "eXIf" -> {
                byte[] exif = in.content(MAX_EXIF);
                orientation = orientation == null ? ExifOrientation.ofTiff(exif) : orientation;
            }
            case ProfileChunk.TYPE -> {
                // A second one, or one in a place where decoders do not look any more, is none.
                if (place == Place.BEFORE_PALETTE && profile.isEmpty()) {
                    profile = ProfileChunk.read(in);
                } else {
                    in.skip();
                }
            }
            default -> takeOther(type);
        }
    }

    private void takeData() throws IOException {
        require(place != Place.AFTER_DATA, "its data has a gap");
        if (place != Place.IN_DATA && animation != null) {
            animation.image();
        }
        place = Place.IN_DATA;
        dataBytes += in.length();
        in.skip();
    }

    private void takePalette() throws IOException {
        require(place == Place.BEFORE_PALETTE, "its palette is out of place");
        place = Place.BEFORE_DATA;
        byte[] found = in.content(MAX_FIXED);
        require(found.length > 0 && found.length % 3 == 0 && found.length <= 3 * 256, "its palette is wrong");
        if (image.colorType() == ColorType.PALETTE) {
            require(found.length <= 3 << image.bitDepth(), "its palette is wrong");
            palette = found;
        }
    }

    private void takeTransparency(byte[] found) {
        boolean inPlace = image.colorType() == ColorType.PALETTE
                ? place == Place.BEFORE_DATA && found.length <= palette.length / 3
                : place != Place.AFTER_DATA
                        && found.length == 2 * image.colorType().samples();
        require(
                inPlace
                        && found.length > 0
                        && transparency.length == 0
                        && !image.colorType().hasAlpha(),
                "its transparency is wrong");
        transparency = found;
        if (image.colorType() != ColorType.PALETTE && image.bitDepth() < 16) {
            // Only the bits of a sample count: the others must not carry anything.
            for (int i = 0; i < found.length; i += 2) {
                found[i] = 0;
                found[i + 1] &= (byte) ((1 << image.bitDepth()) - 1);
            }
        }
    }

    private void takeAnimation(String type) throws IOException {
        boolean beforeData = place == Place.BEFORE_PALETTE || place == Place.BEFORE_DATA;
        if (type.equals("acTL") && animation == null && beforeData) {
            animation = Animation.read(in.content(MAX_FIXED), image, limits);
        } else if (type.equals("fcTL") && animation != null) {
            animation.frame(in.content(MAX_FIXED));
        } else if (type.equals("fdAT") && animation != null) {
            animation.data(in.content(Integer.BYTES));
        } else {
            in.skip();
        }
    }

    private void takeOther(String type) throws IOException {
        Optional<ColorChunk> color = ColorChunk.of(type);
        if (color.isPresent() && place == Place.BEFORE_PALETTE) {
            byte[] content = in.content(MAX_FIXED);
            if (color.get().mayHold(content)) {
                colors.putIfAbsent(color.get(), content);
            }
        } else if (Character.isLowerCase(type.charAt(0))) {
            in.skip();
        } else {
            throw new PictureRefused("This kind of PNG is not supported: it has a chunk " + type + ".");
        }
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new DamagedPicture("The PNG is damaged: " + otherwise + ".");
        }
    }
}
