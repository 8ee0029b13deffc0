package org.tintype.transform;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Right items of every key, for properties. */
public final class TransformTexts {

    /** A language that knows all names in these texts. */
    public static final Language LANGUAGE = Language.PLAIN
            .withWatermark("logo")
            .withPreset("card", "w_40,h_30,fit_cover,g_smart,wm_logo")
            .withPreset("turned", "cropp_10:10:80:80,rot_90,flip_h,bg_102030,dpr_2");

    private TransformTexts() {}

    /** Returns lists of items, each key once, which is a right text in every order. */
    public static Arbitrary<List<String>> items(int longestBox) {
        Arbitrary<String> box = whole(1, longestBox);
        List<Arbitrary<String>> ofKeys = List.of(
                crops(),
                Arbitraries.of("rot_90", "rot_180", "rot_270"),
                Arbitraries.of("flip_h", "flip_v", "flip_hv"),
                box.map(text -> "w_" + text),
                box.map(text -> "h_" + text),
                Arbitraries.of("fit_contain", "fit_cover", "fit_fill", "fit_pad"),
                whole(1, 4).map(text -> "dpr_" + text),
                Arbitraries.just("up"),
                gravities(),
                fraction(300_000, 100_000_000).map(text -> "blur_" + text),
                fraction(100_000, 10_000_000).map(text -> "sharp_" + text),
                whole(2, 200).map(text -> "pix_" + text),
                Arbitraries.just("gray"),
                Arbitraries.of("bg_ffffff", "bg_FFffFF", "bg_00Ff7a", "bg_000000"),
                whole(1, 100).map(text -> "q_" + text),
                Arbitraries.just("wm_logo"),
                Arbitraries.of("p_card", "p_turned"));
        List<Arbitrary<Optional<String>>> sometimes =
                ofKeys.stream().map(item -> item.optional(0.4)).toList();
        return Combinators.combine(sometimes)
                .as(items -> items.stream().flatMap(Optional::stream).limit(16).toList());
    }

    private static Arbitrary<String> crops() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 90);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 10);
        return Combinators.combine(Arbitraries.of("crop", "cropp"), start, start, length, length)
                .as((key, x, y, w, h) -> key + "_" + x + ":" + y + ":" + w + ":" + h);
    }

    private static Arbitrary<String> gravities() {
        Arbitrary<String> share = fraction(0, 1_000_000);
        return Arbitraries.oneOf(
                Arbitraries.of("g_c", "g_n", "g_ne", "g_e", "g_se", "g_s", "g_sw", "g_w", "g_nw", "g_smart"),
                Combinators.combine(share, share).as((x, y) -> "g_fp:" + x + ":" + y),
                Arbitraries.of("g_fp:0:0", "g_fp:0.5:0.50", "g_fp:1:0.0"));
    }

    private static Arbitrary<String> whole(int least, int most) {
        return Arbitraries.integers().between(least, most).map(String::valueOf);
    }

    private static Arbitrary<String> fraction(long least, long most) {
        return Arbitraries.longs().between(least, most).map(Decimal::new).map(Decimal::toString);
    }
}
