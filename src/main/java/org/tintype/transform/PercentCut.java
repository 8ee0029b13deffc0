package org.tintype.transform;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Size;

/** A part of a picture in percent of its width and height, wholly inside of it. */
public record PercentCut(Decimal x, Decimal y, Decimal width, Decimal height) implements Cut {

    static final Decimal WHOLE = Decimal.of(100);
    static final PercentCut ALL = new PercentCut(Decimal.of(0), Decimal.of(0), WHOLE, WHOLE);

    /** Each edge goes to the nearest one between two pixels; where that leaves none, the pixel behind it is kept. */
    @Override
    public Optional<Area> in(Size picture) {
        long left = Math.min(edge(x, 0, picture.width()), picture.width() - 1);
        long top = Math.min(edge(y, 0, picture.height()), picture.height() - 1);
        long right = Math.max(edge(x, width.millionths(), picture.width()), left + 1);
        long bottom = Math.max(edge(y, height.millionths(), picture.height()), top + 1);
        return Optional.of(new Area(left, top, right - left, bottom - top));
    }

    private static long edge(Decimal start, long further, int length) {
        return Proportion.rounded(start.millionths() + further, length, WHOLE.millionths());
    }
}
