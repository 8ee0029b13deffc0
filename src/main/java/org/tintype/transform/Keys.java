package org.tintype.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tintype.pixels.Orientation;

/** The keys of the language, each with what may stand behind it. A new key is one more here, and its place in the order. */
public final class Keys {

    static final int LARGEST_BOX = 8_192;
    static final int LARGEST_RATIO = 4;
    private static final int LARGEST_EDGE = 65_535;

    public static final Key<PixelCut> CROP = Key.of("crop", new PixelCuts(LARGEST_EDGE));
    public static final Key<PercentCut> CROP_PERCENT =
            Key.of("cropp", new PercentCuts()).in(CROP.slot()).or(PercentCut.ALL);
    static final Key<Orientation> ROTATE = Key.of(
            "rot",
            words(
                    Orientation.class,
                    Map.entry("90", Orientation.TURNED_LEFT),
                    Map.entry("180", Orientation.UPSIDE_DOWN),
                    Map.entry("270", Orientation.TURNED_RIGHT)));
    static final Key<Orientation> FLIP = Key.of(
            "flip",
            words(
                    Orientation.class,
                    Map.entry("h", Orientation.MIRRORED),
                    Map.entry("v", Orientation.MIRRORED_UPSIDE_DOWN),
                    Map.entry("hv", Orientation.UPSIDE_DOWN)));
    static final Key<Integer> WIDTH = Key.of("w", new Whole(1, LARGEST_BOX));
    static final Key<Integer> HEIGHT = Key.of("h", new Whole(1, LARGEST_BOX));
    static final Key<Fit> FIT = Key.of(
                    "fit",
                    words(
                            Fit.class,
                            Map.entry("contain", Fit.CONTAIN),
                            Map.entry("cover", Fit.COVER),
                            Map.entry("fill", Fit.FILL),
                            Map.entry("pad", Fit.PAD)))
            .or(Fit.CONTAIN);
    static final Key<Integer> PIXEL_RATIO =
            Key.of("dpr", new Whole(1, LARGEST_RATIO)).or(1);
    static final Key<Boolean> ENLARGE = Key.of("up", new Alone());
    static final Key<Gravity> GRAVITY = Key.of("g", new Gravities()).or(Gravity.CENTER);
    public static final Key<Decimal> BLUR = Key.of("blur", Fraction.between("0.3", "100"));
    public static final Key<Decimal> SHARPEN = Key.of("sharp", Fraction.between("0.1", "10"));
    public static final Key<Integer> PIXELATE = Key.of("pix", new Whole(2, 200));
    public static final Key<Boolean> GRAY = Key.of("gray", new Alone());
    public static final Key<Integer> BACKGROUND = Key.of("bg", new Color()).or(0xffffff);
    public static final Key<Integer> QUALITY = Key.of("q", new Whole(1, 100)).or(80);
    public static final Key<String> WATERMARK = watermark(Names.none("watermark"));

    /** All keys, in the order in which they are printed, which is that of the pipeline. */
    static final List<Key<?>> ORDER = List.of(
            CROP,
            CROP_PERCENT,
            ROTATE,
            FLIP,
            WIDTH,
            HEIGHT,
            FIT,
            PIXEL_RATIO,
            ENLARGE,
            GRAVITY,
            BLUR,
            SHARPEN,
            PIXELATE,
            GRAY,
            BACKGROUND,
            QUALITY,
            WATERMARK);

    private Keys() {}

    /** Returns the key for watermarks of these names, and no others. */
    static Key<String> watermark(Names names) {
        return Key.of("wm", names);
    }

    /** Returns the key for presets of these names, which is none of a transform's own: presets are expanded. */
    static Key<String> preset(Names names) {
        return Key.of("p", names);
    }

    @SafeVarargs
    private static <T> Words<T> words(Class<T> type, Map.Entry<String, T>... meanings) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, T> meaning : meanings) {
            ordered.put(meaning.getKey(), meaning.getValue());
        }
        return new Words<>(type, ordered);
    }
}
