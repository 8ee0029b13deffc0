package org.tintype.transform;

import java.util.List;
import java.util.Optional;

/** {@code x:y:w:h} in percent. */
record PercentCuts() implements Argument<PercentCut> {

    @Override
    public Class<PercentCut> type() {
        return PercentCut.class;
    }

    @Override
    public Optional<PercentCut> read(String text) {
        List<Decimal> numbers = Parts.of(text, new Fraction(Decimal.of(0), PercentCut.WHOLE));
        return numbers.size() == 4
                        && isInside(numbers.get(0), numbers.get(2))
                        && isInside(numbers.get(1), numbers.get(3))
                ? Optional.of(new PercentCut(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                : Optional.empty();
    }

    private static boolean isInside(Decimal start, Decimal length) {
        return length.millionths() > 0 && start.millionths() + length.millionths() <= PercentCut.WHOLE.millionths();
    }

    @Override
    public String write(PercentCut cut) {
        return cut.x() + ":" + cut.y() + ":" + cut.width() + ":" + cut.height();
    }

    @Override
    public String limits() {
        return "x:y:w:h in percent of the upright picture, numbers from 0 to 100 with at most 6 decimals,"
                + " w and h above 0, wholly inside of it";
    }
}
