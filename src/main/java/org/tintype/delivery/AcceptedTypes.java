package org.tintype.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media types that a client accepts, each with its weight. What is malformed is passed over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1 (Accept)</a>
 */
final class AcceptedTypes {

    private static final Pattern RANGE = Pattern.compile("([a-z0-9.+*-]+)/([a-z0-9.+*-]+)");
    private static final Pattern WEIGHT = Pattern.compile("q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

    private record Range(String type, String subtype, double weight) {}

    private final List<Range> ranges;

    private AcceptedTypes(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads a header field; one that is not there accepts everything. */
    static AcceptedTypes of(Optional<String> accept) {
        List<Range> ranges = new ArrayList<>();
        for (String part : accept.orElse("*/*").toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] words = part.split(";", -1);
            Matcher range = RANGE.matcher(words[0].strip());
            if (range.matches()) {
                ranges.add(new Range(range.group(1), range.group(2), weight(words)));
            }
        }
        return new AcceptedTypes(ranges);
    }

    /** Returns how welcome a type is, from 0 to 1, by the range that describes it best. */
    double weight(String contentType) {
        String[] type = contentType.split("/");
        return named(type)
                .or(() -> weightOf(type[0], "*"))
                .or(() -> weightOf("*", "*"))
                .orElse(0.0);
    }

    /** Returns whether a type is accepted by its very name: that of a newer format, by those who know it. */
    boolean names(String contentType) {
        return named(contentType.split("/")).filter(weight -> weight > 0).isPresent();
    }

    private Optional<Double> named(String[] type) {
        return weightOf(type[0], type[1]);
    }

    private Optional<Double> weightOf(String type, String subtype) {
        return ranges.stream()
                .filter(range -> range.type().equals(type) && range.subtype().equals(subtype))
                .map(Range::weight)
                .findFirst();
    }

    private static double weight(String[] words) {
        for (String word : words) {
            Matcher weight = WEIGHT.matcher(word.strip());
            if (weight.matches()) {
                return Double.parseDouble(weight.group(1));
            }
        }
        return 1;
    }
}
