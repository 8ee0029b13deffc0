package org.tintype.transform;

import java.util.List;

/**
 * Where a watermark stands and how large.
 *
 * @param gravity the edge or corner of the picture
 * @param opacity 0 to 1
 * @param width in percent of the picture's
 * @param margin to the picture's edges, in percent of the picture's width
 */
public record Placement(Gravity.Point gravity, Decimal opacity, Decimal width, Decimal margin) {

    private static final Argument<Gravity.Point> COMPASS = Gravities.COMPASS;
    private static final Argument<Decimal> OPACITIES = Fraction.between("0", "1");
    private static final Argument<Decimal> WIDTHS = Fraction.between("0.1", "100");
    private static final Argument<Decimal> MARGINS = Fraction.between("0", "50");

    /** In the lower right corner, a quarter as wide as the picture, half transparent. */
    public static final Placement DEFAULT =
            new Placement(Gravity.Point.ofCompass(1, 1), new Decimal(500_000), Decimal.of(25), Decimal.of(2));

    /** The names of what can be said of a placement. */
    public static final List<String> ATTRIBUTES = List.of("gravity", "opacity", "width", "margin");

    /**
     * Returns this placement with another attribute.
     *
     * @param attribute one of {@link #ATTRIBUTES}
     * @throws IllegalArgumentException whose message says what the text must be
     */
    public Placement with(String attribute, String text) {
        return switch (attribute) {
            case "gravity" -> new Placement(read(COMPASS, text), opacity, width, margin);
            case "opacity" -> new Placement(gravity, read(OPACITIES, text), width, margin);
            case "width" -> new Placement(gravity, opacity, read(WIDTHS, text), margin);
            case "margin" -> new Placement(gravity, opacity, width, read(MARGINS, text));
            default -> throw new IllegalArgumentException("must be one of " + String.join(", ", ATTRIBUTES));
        };
    }

    private static <T> T read(Argument<T> argument, String text) {
        return argument.read(text).orElseThrow(() -> new IllegalArgumentException("must be " + argument.limits()));
    }
}
