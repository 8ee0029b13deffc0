package org.tintype.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A point of the compass, a focal point, or {@code smart}. */
record Gravities() implements Argument<Gravity> {

    private static final String FOCAL_POINT = "fp:";

    static final Words<Gravity.Point> COMPASS = new Words<>(Gravity.Point.class, compass());
    private static final Words<Gravity> WORDS = new Words<>(Gravity.class, words());

    private static Map<String, Gravity.Point> compass() {
        Map<String, Gravity.Point> compass = new LinkedHashMap<>();
        compass.put("c", Gravity.CENTER);
        compass.put("n", Gravity.Point.ofCompass(0.5, 0));
        compass.put("ne", Gravity.Point.ofCompass(1, 0));
        compass.put("e", Gravity.Point.ofCompass(1, 0.5));
        compass.put("se", Gravity.Point.ofCompass(1, 1));
        compass.put("s", Gravity.Point.ofCompass(0.5, 1));
        compass.put("sw", Gravity.Point.ofCompass(0, 1));
        compass.put("w", Gravity.Point.ofCompass(0, 0.5));
        compass.put("nw", Gravity.Point.ofCompass(0, 0));
        return compass;
    }

    private static Map<String, Gravity> words() {
        Map<String, Gravity> words = new LinkedHashMap<>(compass());
        words.put("smart", Gravity.Smart.SMART);
        return words;
    }

    @Override
    public Class<Gravity> type() {
        return Gravity.class;
    }

    @Override
    public Optional<Gravity> read(String text) {
        if (!text.startsWith(FOCAL_POINT)) {
            return WORDS.read(text);
        }
        List<Decimal> point = Parts.of(text.substring(FOCAL_POINT.length()), Fraction.between("0", "1"));
        return point.size() == 2 ? Optional.of(new Gravity.Point(point.get(0), point.get(1))) : Optional.empty();
    }

    /** A focal point that is one of the compass has its shorter name. */
    @Override
    public String write(Gravity value) {
        if (value instanceof Gravity.Point point && !WORDS.meanings().containsValue(value)) {
            return FOCAL_POINT + point.x() + ":" + point.y();
        }
        return WORDS.write(value);
    }

    @Override
    public String limits() {
        return WORDS.limits() + ", " + FOCAL_POINT + "x:y with numbers from 0 to 1";
    }
}
