package org.tintype.transform;

import java.util.Optional;

/** A number between two bounds, both allowed, with as many decimals as {@link Decimal} has. */
record Fraction(Decimal least, Decimal most) implements Argument<Decimal> {

    /** Returns the numbers between two that are written as in the language itself. */
    static Fraction between(String least, String most) {
        return new Fraction(
                Decimal.parse(least).orElseThrow(), Decimal.parse(most).orElseThrow());
    }

    @Override
    public Class<Decimal> type() {
        return Decimal.class;
    }

    @Override
    public Optional<Decimal> read(String text) {
        return Decimal.parse(text)
                .filter(number -> least.compareTo(number) <= 0)
                .filter(number -> most.compareTo(number) >= 0);
    }

    @Override
    public String write(Decimal value) {
        return value.toString();
    }

    @Override
    public String limits() {
        return "a number from " + least + " to " + most + " with at most 6 decimals";
    }
}
