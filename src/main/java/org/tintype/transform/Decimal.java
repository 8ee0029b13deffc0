package org.tintype.transform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as the language writes it: digits, and up to six more behind a point. It is exact, so that it reads and prints
 * without changing.
 *
 * @param millionths the number times 1,000,000; not negative
 */
public record Decimal(long millionths) implements Comparable<Decimal> {

    private static final int DIGITS = 6;
    private static final long ONE = 1_000_000;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(?:\\.([0-9]{1,6}))?");

    public Decimal {
        if (millionths < 0) {
            throw new IllegalArgumentException(millionths + " millionths");
        }
    }

    public static Decimal of(long whole) {
        return new Decimal(whole * ONE);
    }

    /** Returns the number that a text spells, if it is one: no sign, no exponent, no needless zero in front. */
    public static Optional<Decimal> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String fraction = form.group(2) == null ? "" : form.group(2);
        String digits = form.group(1) + fraction + "0".repeat(DIGITS - fraction.length());
        return Optional.of(new Decimal(Long.parseLong(digits)));
    }

    public boolean isWhole() {
        return millionths % ONE == 0;
    }

    public double value() {
        return (double) millionths / ONE;
    }

    @Override
    public int compareTo(Decimal other) {
        return Long.compare(millionths, other.millionths);
    }

    /** Returns the shortest text that spells this number. */
    @Override
    public String toString() {
        String whole = Long.toString(millionths / ONE);
        if (isWhole()) {
            return whole;
        }
        String fraction = Long.toString(ONE + millionths % ONE).substring(1);
        return whole + "." + fraction.replaceAll("0+$", "");
    }
}
