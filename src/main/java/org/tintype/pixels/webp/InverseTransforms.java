package org.tintype.pixels.webp;

/**
 * From coefficients to differences of samples.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-14.3">RFC 6386, 14.3 and 14.4</a>
 */
final class InverseTransforms {

    private static final int SIZE = 4;

    /** The root of 2 times the cosine of an eighth of pi, less 1; and the root of 2 times its sine; in parts of 65,536. */
    private static final int COSINE = 20_091;

    private static final int SINE = 35_468;

    private final int[] columns = new int[SIZE * SIZE];

    /** Adds what a block's coefficients stand for to its prediction. */
    void addCosine(int[] coefficients, Plane plane, int x, int y) {
        for (int i = 0; i < SIZE; i++) {
            int even = coefficients[i] + coefficients[i + 8];
            int odd = coefficients[i] - coefficients[i + 8];
            int rising = sine(coefficients[i + 4]) - cosine(coefficients[i + 12]);
            int falling = cosine(coefficients[i + 4]) + sine(coefficients[i + 12]);
            columns[i] = even + falling;
            columns[i + 4] = odd + rising;
            columns[i + 8] = odd - rising;
            columns[i + 12] = even - falling;
        }
        for (int row = 0; row < SIZE; row++) {
            int i = row * SIZE;
            int even = columns[i] + columns[i + 2] + 4;
            int odd = columns[i] - columns[i + 2] + 4;
            int rising = sine(columns[i + 1]) - cosine(columns[i + 3]);
            int falling = cosine(columns[i + 1]) + sine(columns[i + 3]);
            int place = plane.at(x, y + row);
            plane.set(place, plane.get(place) + ((even + falling) >> 3));
            plane.set(place + 1, plane.get(place + 1) + ((odd + rising) >> 3));
            plane.set(place + 2, plane.get(place + 2) + ((odd - rising) >> 3));
            plane.set(place + 3, plane.get(place + 3) + ((even - falling) >> 3));
        }
    }

    /** Adds what the first coefficient alone stands for. */
    void addMean(int coefficient, Plane plane, int x, int y) {
        int difference = (coefficient + 4) >> 3;
        for (int row = 0; row < SIZE; row++) {
            int place = plane.at(x, y + row);
            for (int i = 0; i < SIZE; i++) {
                plane.set(place + i, plane.get(place + i) + difference);
            }
        }
    }

    /** Turns the coefficients of the means into the first coefficients of the blocks, in place. */
    void hadamard(int[] means) {
        for (int i = 0; i < SIZE; i++) {
            int outer = means[i] + means[i + 12];
            int inner = means[i + 4] + means[i + 8];
            int outerDifference = means[i] - means[i + 12];
            int innerDifference = means[i + 4] - means[i + 8];
            columns[i] = outer + inner;
            columns[i + 4] = outerDifference + innerDifference;
            columns[i + 8] = outer - inner;
            columns[i + 12] = outerDifference - innerDifference;
        }
        for (int i = 0; i < SIZE * SIZE; i += SIZE) {
            int outer = columns[i] + columns[i + 3] + 3;
            int inner = columns[i + 1] + columns[i + 2];
            int outerDifference = columns[i] - columns[i + 3] + 3;
            int innerDifference = columns[i + 1] - columns[i + 2];
            means[i] = (outer + inner) >> 3;
            means[i + 1] = (outerDifference + innerDifference) >> 3;
            means[i + 2] = (outer - inner) >> 3;
            means[i + 3] = (outerDifference - innerDifference) >> 3;
        }
    }

    private static int cosine(int value) {
        return value + ((value * COSINE) >> 16);
    }

    private static int sine(int value) {
        return (value * SINE) >> 16;
    }
}
