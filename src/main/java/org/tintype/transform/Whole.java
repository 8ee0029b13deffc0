package org.tintype.transform;

import java.util.Optional;

/** A whole number between two bounds, both allowed. */
record Whole(int least, int most) implements Argument<Integer> {

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public Optional<Integer> read(String text) {
        return Decimal.parse(text)
                .filter(number -> number.isWhole() && text.indexOf('.') < 0)
                .filter(number -> Decimal.of(least).compareTo(number) <= 0)
                .filter(number -> Decimal.of(most).compareTo(number) >= 0)
                .map(number -> (int) number.value());
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }

    @Override
    public String limits() {
        return "a whole number from " + least + " to " + most;
    }
}
