package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;

/** The blur by its definition, in double precision, to six standard deviations and without any rounding. */
final class ExactGaussian {

    private final double[] weights;
    private final int reach;

    ExactGaussian(double sigma) {
        reach = (int) Math.ceil(6 * sigma);
        weights = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /** Returns the levels of a picture; of RGBA the colours are those that are seen. */
    double[] blur(Bitmap picture) {
        int bands = picture.bands();
        double[] values = new double[picture.data().length];
        for (int i = 0; i < values.length; i++) {
            int alpha = bands == 4 && i % 4 != 3 ? picture.data()[i - i % 4 + 3] & 0xFF : 1;
            values[i] = (picture.data()[i] & 0xFF) * (double) alpha;
        }
        double[] rows = along(values, picture.width(), bands, picture.width() * bands, picture.height());
        double[] both = along(rows, picture.height(), picture.width() * bands, bands, picture.width());
        for (int i = 0; bands == 4 && i < both.length; i += 4) {
            for (int band = 0; band < 3; band++) {
                both[i + band] /= both[i + 3];
            }
        }
        return both;
    }

    /** Blurs as many lines as there are, of so many pixels a step apart; the bands of a picture lie beside each other. */
    private double[] along(double[] values, int pixels, int step, int lineStep, int lines) {
        int bands = Math.min(step, lineStep);
        double[] result = new double[values.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < pixels; i++) {
                for (int band = 0; band < bands; band++) {
                    int start = line * lineStep + band;
                    double sum = 0;
                    for (int k = -reach; k <= reach; k++) {
                        int at = Math.max(0, Math.min(pixels - 1, i + k));
                        sum += weights[k + reach] * values[start + at * step];
                    }
                    result[start + i * step] = sum;
                }
            }
        }
        return result;
    }
}
