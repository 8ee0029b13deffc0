package org.tintype.pixels.webp;

import java.util.Arrays;

/**
 * Guesses a block from the samples around it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-12">RFC 6386, 12.2 and 12.3</a>
 */
final class BlockPredictor {

    private static final int SMALL = 4;
    private static final int UNKNOWN = 128;

    private static final int CORNER = 5;

    private final int[] edge = new int[CORNER + 1 + 2 * SMALL + 1];

    /**
     * Predicts a block of luma or chroma as a whole.
     *
     * @param size its edge
     */
    void predict(Plane plane, int x, int y, int size, Prediction prediction) {
        byte[] samples = plane.samples;
        for (int row = 0; row < size; row++) {
            int from = plane.at(x, y + row);
            switch (prediction) {
                case VERTICAL -> System.arraycopy(samples, plane.at(x, y - 1), samples, from, size);
                case HORIZONTAL -> Arrays.fill(samples, from, from + size, samples[from - 1]);
                case TRUE_MOTION -> trueMotion(plane, from, plane.at(x, y - 1), size);
                default -> {
                    byte mean = (byte) (row == 0 ? mean(plane, x, y, size) : plane.get(from - plane.stride));
                    Arrays.fill(samples, from, from + size, mean);
                }
            }
        }
    }

    /**
     * Predicts a block of 4 x 4 samples.
     *
     * @param aboveRight the place of the four samples above on the right; -1 where there are none
     * @param otherwise what stands for them then
     */
    void predictSmall(Plane plane, int x, int y, Prediction prediction, int aboveRight, int otherwise) {
        if (prediction == Prediction.TRUE_MOTION) {
            for (int row = 0; row < SMALL; row++) {
                trueMotion(plane, plane.at(x, y + row), plane.at(x, y - 1), SMALL);
            }
        } else if (prediction == Prediction.MEAN) {
            int sum = SMALL;
            for (int i = 0; i < SMALL; i++) {
                sum += plane.get(plane.at(x + i, y - 1)) + plane.get(plane.at(x - 1, y + i));
            }
            for (int row = 0; row < SMALL; row++) {
                int from = plane.at(x, y + row);
                Arrays.fill(plane.samples, from, from + SMALL, (byte) (sum >> 3));
            }
        } else {
            readEdge(plane, x, y, aboveRight, otherwise);
            spread(plane, x, y, prediction.directions());
        }
    }

    private void readEdge(Plane plane, int x, int y, int aboveRight, int otherwise) {
        for (int i = 0; i < SMALL; i++) {
            edge[CORNER - 1 - i] = plane.get(plane.at(x - 1, y + i));
            edge[CORNER + 1 + i] = plane.get(plane.at(x + i, y - 1));
            edge[CORNER + 1 + SMALL + i] = aboveRight < 0 ? otherwise : plane.get(aboveRight + i);
        }
        edge[0] = edge[1];
        edge[CORNER] = plane.get(plane.at(x - 1, y - 1));
        edge[edge.length - 1] = edge[edge.length - 2];
    }

    private void spread(Plane plane, int x, int y, String directions) {
        for (int i = 0; i < SMALL * SMALL; i++) {
            char direction = directions.charAt(i);
            int value;
            if (direction >= 'a') {
                int begin = direction - 'a';
                value = (edge[begin] + 2 * edge[begin + 1] + edge[begin + 2] + 2) >> 2;
            } else {
                int begin = direction - 'A';
                value = (edge[begin] + edge[begin + 1] + 1) >> 1;
            }
            plane.samples[plane.at(x + i % SMALL, y + i / SMALL)] = (byte) value;
        }
    }

    private static void trueMotion(Plane plane, int from, int above, int size) {
        int difference = plane.get(from - 1) - plane.get(above - 1);
        for (int i = 0; i < size; i++) {
            plane.set(from + i, plane.get(above + i) + difference);
        }
    }

    /** Only of samples that are there. */
    private static int mean(Plane plane, int x, int y, int size) {
        int sum = 0;
        int count = 0;
        if (y > 0) {
            for (int i = 0; i < size; i++) {
                sum += plane.get(plane.at(x + i, y - 1));
            }
            count += size;
        }
        if (x > 0) {
            for (int i = 0; i < size; i++) {
                sum += plane.get(plane.at(x - 1, y + i));
            }
            count += size;
        }
        return count == 0 ? UNKNOWN : (sum + count / 2) / count;
    }
}
