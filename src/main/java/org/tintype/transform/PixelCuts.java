package org.tintype.transform;

import java.util.List;
import java.util.Optional;

/** {@code x:y:w:h} in pixels. */
record PixelCuts(int largestEdge) implements Argument<PixelCut> {

    @Override
    public Class<PixelCut> type() {
        return PixelCut.class;
    }

    @Override
    public Optional<PixelCut> read(String text) {
        List<Integer> numbers = Parts.of(text, new Whole(0, largestEdge));
        return numbers.size() == 4 && numbers.get(2) > 0 && numbers.get(3) > 0
                ? Optional.of(new PixelCut(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                : Optional.empty();
    }

    @Override
    public String write(PixelCut cut) {
        return cut.x() + ":" + cut.y() + ":" + cut.width() + ":" + cut.height();
    }

    @Override
    public String limits() {
        return "x:y:w:h in px of the upright picture, whole numbers up to " + largestEdge + ", w and h from 1";
    }
}
