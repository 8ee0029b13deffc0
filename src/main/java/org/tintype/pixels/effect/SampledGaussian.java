package org.tintype.pixels.effect;

/**
 * A Gaussian sampled at whole pixels, to three standard deviations on both sides, and scaled to the sum 1. Its time grows
 * with the deviation.
 *
 * @see <a href="https://homepages.inf.ed.ac.uk/rbf/HIPR2/gsmooth.htm">Fisher et al.: HIPR2, Gaussian smoothing</a>
 */
final class SampledGaussian implements LaneFilter {

    /** From the middle outwards. */
    private final float[] weights;

    private final Ring ring;
    private final float[] sums;

    SampledGaussian(double sigma, int lanes) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] samples = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            samples[i] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? samples[i] : 2 * samples[i];
        }
        weights = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            weights[i] = (float) (samples[i] / sum);
        }
        ring = new Ring(2 * reach + 1, lanes);
        sums = new float[lanes];
    }

    @Override
    public int reach() {
        return weights.length - 1;
    }

    @Override
    public void start(float[] first) {
        ring.fill(first);
    }

    @Override
    public float[] push(float[] next) {
        ring.push(next);
        int middle = reach();
        set(sums, ring.ago(middle), weights[0]);
        for (int i = 1; i < weights.length; i++) {
            add(sums, ring.ago(middle - i), ring.ago(middle + i), weights[i]);
        }
        return sums;
    }

    private static void set(float[] sums, float[] samples, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = weight * samples[i];
        }
    }

    private static void add(float[] sums, float[] before, float[] after, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * (before[i] + after[i]);
        }
    }
}
