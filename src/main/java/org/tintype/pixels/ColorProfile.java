package org.tintype.pixels;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * An ICC profile that was found fit to convert from: it parses, it describes the colours of a device or a colour space,
 * and the colour management module has converted a pixel with it. Safe for many threads, which take turns.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, 7.2 (profile header)</a>
 */
final class ColorProfile {

    /** The largest profiles of presses are about 3 MB; a larger one costs more than its colours are worth. */
    private static final int MAX_BYTES = 4 << 20;

    private final int bands;
    private final ColorConvertOp conversion;

    private ColorProfile(int bands, ColorConvertOp conversion) {
        this.bands = bands;
        this.conversion = conversion;
    }

    /** Returns the profile, or nothing where it is broken, oversized, or of a class or colour model not for pictures. */
    static Optional<ColorProfile> of(IccProfile embedded) {
        if (embedded.length() > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(embedded.bytes());
            int bands = bandsOf(profile);
            if (bands == 0 || !describesPictures(profile)) {
                return Optional.empty();
            }
            ICC_Profile[] steps = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            ColorProfile result = new ColorProfile(bands, new ColorConvertOp(steps, null));
            return result.toSrgb(new Bitmap(1, 1, bands, new byte[bands])).map(probe -> result);
        } catch (RuntimeException e) {
            // Hostile bytes make the JDK throw more than its documentation says; none of it is worth a picture.
            return Optional.empty();
        }
    }

    /** Returns how many components a pixel has that the profile speaks of: 1, 3 or 4. */
    int bands() {
        return bands;
    }

    /**
     * Converts grey, RGB or CMYK (255 for full ink) to 8-bit sRGB, or returns nothing where the profile fails at it.
     *
     * @param device as many bands as the profile
     */
    synchronized Optional<Bitmap> toSrgb(Bitmap device) {
        int width = device.width();
        int height = device.height();
        byte[] rgb = new byte[width * height * 3];
        try {
            conversion.filter(raster(device.data(), width, height, bands), raster(rgb, width, height, 3));
            return Optional.of(new Bitmap(width, height, 3, rgb));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static int bandsOf(ICC_Profile profile) {
        return switch (profile.getColorSpaceType()) {
            case ColorSpace.TYPE_GRAY -> 1;
            case ColorSpace.TYPE_RGB -> 3;
            case ColorSpace.TYPE_CMYK -> 4;
            default -> 0;
        };
    }

    private static boolean describesPictures(ICC_Profile profile) {
        return switch (profile.getProfileClass()) {
            case ICC_Profile.CLASS_INPUT,
                    ICC_Profile.CLASS_DISPLAY,
                    ICC_Profile.CLASS_OUTPUT,
                    ICC_Profile.CLASS_COLORSPACECONVERSION -> true;
            default -> false;
        };
    }

    private static WritableRaster raster(byte[] data, int width, int height, int bands) {
        int[] offsets = new int[bands];
        for (int i = 0; i < bands; i++) {
            offsets[i] = i;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length), width, height, width * bands, bands, offsets, null);
    }
}
