package org.tintype.pixels.effect;

import java.util.stream.IntStream;
import org.tintype.pixels.Area;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

/**
 * Where in a picture a smaller box best lies: where it holds most of what {@link Saliency} finds, rather in its own middle than
 * at its edges. Of places that are as good as each other the one nearest to the picture's middle is taken, so a picture of one
 * colour is cut in its middle. The same picture is always cut in the same way. Transparent parts count as middle grey.
 *
 * <p>Looks at a copy of no more than 100 pixels an edge. Needs no memory to speak of, but of a picture with alpha a copy.
 */
public final class Attention {

    private static final int EDGE = 100;
    private static final int MIDDLE_GRAY = 0x808080;

    /** How much of the box, at each of its edges, does not belong to its middle. */
    private static final double MARGIN = 0.15;

    /** Sums that differ by less of the whole differ by rounding. */
    private static final double EQUAL = 1e-9;

    private final Size picture;
    private final Size box;
    private final Saliency saliency;

    private Attention(Size picture, Size box, Saliency saliency) {
        this.picture = picture;
        this.box = box;
        this.saliency = saliency;
    }

    /**
     * Returns the place of a box.
     *
     * @param picture RGB or RGBA
     * @param box in neither direction larger than the picture
     * @return whole pixels, of the box's size
     */
    public static Area cut(Bitmap picture, Size box) {
        Size size = new Size(picture.width(), picture.height());
        if (box.width() > size.width() || box.height() > size.height()) {
            throw new IllegalArgumentException(box + " out of " + size);
        }
        Bitmap seen = Compositing.flatten(picture, MIDDLE_GRAY);
        Saliency saliency = Saliency.of(AreaAverage.reduce(seen.data(), size, size.within(EDGE), 3));
        return new Attention(size, box, saliency).best();
    }

    private Area best() {
        int[] lefts = places(picture.width(), box.width(), saliency.width());
        int[] tops = places(picture.height(), box.height(), saliency.height());
        double[] worths = new double[lefts.length * tops.length];
        double most = 0;
        for (int i = 0; i < worths.length; i++) {
            worths[i] = worth(lefts[i % lefts.length], tops[i / lefts.length]);
            most = Math.max(most, worths[i]);
        }
        double enough = most - EQUAL * saliency.sum(0, 0, saliency.width(), saliency.height());
        int best = 0;
        long nearest = Long.MAX_VALUE;
        for (int i = 0; i < worths.length; i++) {
            long distance = fromMiddle(lefts[i % lefts.length], tops[i / lefts.length]);
            if (worths[i] >= enough && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return new Area(lefts[best % lefts.length], tops[best / lefts.length], box.width(), box.height());
    }

    /** Returns where a box may begin: in the middle, at the end, and at every pixel of the copy. */
    private static int[] places(int edge, int boxEdge, int pixels) {
        int free = edge - boxEdge;
        IntStream each = IntStream.range(0, pixels).map(i -> (int) ((long) i * edge / pixels));
        return IntStream.concat(IntStream.of(free / 2, free), each)
                .filter(place -> place <= free)
                .distinct()
                .toArray();
    }

    /** Returns what a box holds. Its middle counts twice, so that what draws the eye is rather there than at an edge. */
    private double worth(int left, int top) {
        return sum(left, top, 0) + sum(left, top, MARGIN);
    }

    /** Returns the sum over a box, without as much of each edge as the margin says, a fraction of the edge's length. */
    private double sum(int left, int top, double margin) {
        double across = (double) saliency.width() / picture.width();
        double down = (double) saliency.height() / picture.height();
        return saliency.sum(
                (left + margin * box.width()) * across,
                (top + margin * box.height()) * down,
                (left + (1 - margin) * box.width()) * across,
                (top + (1 - margin) * box.height()) * down);
    }

    /** Returns the square of twice the distance from the middle, which is a whole number. */
    private long fromMiddle(int left, int top) {
        long x = 2L * left - (picture.width() - box.width());
        long y = 2L * top - (picture.height() - box.height());
        return x * x + y * y;
    }
}
