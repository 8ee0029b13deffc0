package org.tintype.pixels.animation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds few colours that many are near to. A box around all colours is cut in two where that takes most from the sum of the
 * squared distances from the means, across any of the three components; then the box of which that sum is the greatest, and so on.
 *
 * @see <a href="https://doi.org/10.1016/B978-0-08-050754-5.50035-9">X. Wu, Efficient Statistical Computations for Optimal
 *     Color Quantization, Graphics Gems II, 1991, whose criterion this is; he sums up over a cube of cells, where this goes
 *     over those that are not empty</a>
 */
final class Quantizer {

    private static final int RGB = 3;
    private static final int COORDINATES = 1 << ColorTally.BITS;

    private final ColorTally tally;
    private final int[] cells;

    private Quantizer(ColorTally tally) {
        this.tally = tally;
        this.cells = IntStream.range(0, ColorTally.CELLS)
                .filter(cell -> tally.count(cell) > 0)
                .toArray();
    }

    /**
     * Returns red, green and blue of each colour.
     *
     * @param most how many there may be, at least 1
     */
    static byte[] palette(ColorTally tally, int most) {
        return new Quantizer(tally).palette(most);
    }

    private byte[] palette(int most) {
        PriorityQueue<Box> boxes =
                new PriorityQueue<>(Comparator.comparingDouble(Box::spread).reversed());
        boxes.add(box(0, cells.length));
        while (boxes.size() < most && boxes.element().to - boxes.element().from > 1) {
            Box widest = boxes.remove();
            int middle = cut(widest);
            boxes.add(box(widest.from, middle));
            boxes.add(box(middle, widest.to));
        }
        byte[] palette = new byte[boxes.size() * RGB];
        int at = 0;
        for (Box box : boxes) {
            for (double sum : box.sums) {
                palette[at++] = (byte) Math.round(sum / box.count);
            }
        }
        return palette;
    }

    /**
     * Some of the cells.
     *
     * @param from the first one's place
     * @param to the place behind the last one
     * @param count pixels in them
     * @param sums of their components
     * @param spread the sum of the squared distances from the mean; 0 for a single cell
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Box(int from, int to, double count, double[] sums, double spread) {}

    private Box box(int from, int to) {
        double count = 0;
        double squares = 0;
        double[] sums = new double[RGB];
        for (int i = from; i < to; i++) {
            int cell = cells[i];
            count += tally.count(cell);
            double ofCell = 0;
            for (int component = 0; component < RGB; component++) {
                double sum = tally.sum(cell, component);
                sums[component] += sum;
                ofCell += sum * sum;
            }
            squares += ofCell / tally.count(cell);
        }
        double spread = to - from > 1 ? Math.max(0, squares - squaredMean(sums, count)) : 0;
        return new Box(from, to, count, sums, spread);
    }

    /** Parts the cells of a box, and returns where those of the second half begin. */
    private int cut(Box box) {
        double best = Double.NEGATIVE_INFINITY;
        int bestComponent = 0;
        int bestCoordinate = 0;
        for (int component = 0; component < RGB; component++) {
            double[][] slices = slices(box, component);
            double[] below = new double[RGB + 1];
            double[] above = {box.sums[0], box.sums[1], box.sums[2], box.count};
            for (int coordinate = 0; coordinate < COORDINATES - 1; coordinate++) {
                for (int i = 0; i <= RGB; i++) {
                    below[i] += slices[coordinate][i];
                    above[i] -= slices[coordinate][i];
                }
                if (below[RGB] > 0 && above[RGB] > 0) {
                    double gain = squaredMean(below, below[RGB]) + squaredMean(above, above[RGB]);
                    if (gain > best) {
                        best = gain;
                        bestComponent = component;
                        bestCoordinate = coordinate;
                    }
                }
            }
        }
        return part(box, bestComponent, bestCoordinate);
    }

    /** Returns the sums and the count for every value of a component. */
    private double[][] slices(Box box, int component) {
        double[][] slices = new double[COORDINATES][RGB + 1];
        for (int i = box.from; i < box.to; i++) {
            double[] slice = slices[ColorTally.coordinate(cells[i], component)];
            for (int other = 0; other < RGB; other++) {
                slice[other] += tally.sum(cells[i], other);
            }
            slice[RGB] += tally.count(cells[i]);
        }
        return slices;
    }

    private int part(Box box, int component, int coordinate) {
        int[] sorted = Arrays.copyOfRange(cells, box.from, box.to);
        int low = box.from;
        int high = box.to;
        for (int cell : sorted) {
            if (ColorTally.coordinate(cell, component) <= coordinate) {
                cells[low++] = cell;
            } else {
                cells[--high] = cell;
            }
        }
        return low;
    }

    private static double squaredMean(double[] sums, double count) {
        return (sums[0] * sums[0] + sums[1] * sums[1] + sums[2] * sums[2]) / count;
    }
}
