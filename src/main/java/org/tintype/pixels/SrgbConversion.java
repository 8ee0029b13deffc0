package org.tintype.pixels;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns pixels as stored into sRGB (IEC 61966-2-1), by the embedded profile where it is of use. An embedded profile is
 * a stranger's bytes: one that is broken, or made for another number of components, is passed over and never an error.
 *
 * <p>Meant for small bitmaps: by profile a pixel takes some 50 ns, one of CMYK up to 350. Safe for many threads, of which
 * those with the same profile take turns.
 */
public final class SrgbConversion {

    /** Cameras and programs use few different profiles, and one entry may hold some 12 MB at worst. */
    private static final int REMEMBERED = 8;

    private final Map<IccProfile, Optional<ColorProfile>> profiles = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IccProfile, Optional<ColorProfile>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Returns the pixels as 8-bit sRGB, with a fourth component where there is alpha. Without a usable profile RGB and grey are taken for sRGB as they are, and CMYK
     * is mixed by the plain subtractive rule.
     *
     * @param stored as many bands as {@code samples} has
     * @param samples what the components mean
     * @param profile the profile that was embedded in the file
     */
    public Bitmap convert(Bitmap stored, Samples samples, Optional<IccProfile> profile) {
        return switch (samples) {
            case GRAY_ALPHA -> withAlphaOf(stored, convert(colorsOf(stored), Samples.GRAY, profile));
            case RGB_ALPHA -> withAlphaOf(stored, convert(colorsOf(stored), Samples.RGB, profile));
            case GRAY, YCBCR, RGB, CMYK, ADOBE_CMYK, ADOBE_YCCK -> opaque(stored, samples, profile);
        };
    }

    private Bitmap opaque(Bitmap stored, Samples samples, Optional<IccProfile> profile) {
        Bitmap device = DeviceColor.of(stored, samples);
        return profile.flatMap(this::usable)
                .filter(usable -> usable.bands() == device.bands())
                .flatMap(usable -> usable.toSrgb(device))
                .orElseGet(() -> PlainColor.toRgb(device));
    }

    private static Bitmap colorsOf(Bitmap stored) {
        int bands = stored.bands() - 1;
        byte[] colors = new byte[stored.width() * stored.height() * bands];
        for (int from = 0, to = 0; to < colors.length; from++, to += bands) {
            System.arraycopy(stored.data(), from * stored.bands(), colors, to, bands);
        }
        return new Bitmap(stored.width(), stored.height(), bands, colors);
    }

    private static Bitmap withAlphaOf(Bitmap stored, Bitmap rgb) {
        byte[] rgba = new byte[stored.width() * stored.height() * 4];
        for (int i = 0; i < rgba.length / 4; i++) {
            System.arraycopy(rgb.data(), i * 3, rgba, i * 4, 3);
            rgba[i * 4 + 3] = stored.data()[(i + 1) * stored.bands() - 1];
        }
        return new Bitmap(stored.width(), stored.height(), 4, rgba);
    }

    private Optional<ColorProfile> usable(IccProfile profile) {
        synchronized (profiles) {
            Optional<ColorProfile> known = profiles.get(profile);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may parse the same profile, but none waits for another one's.
        Optional<ColorProfile> parsed = ColorProfile.of(profile);
        synchronized (profiles) {
            profiles.put(profile, parsed);
        }
        return parsed;
    }
}
