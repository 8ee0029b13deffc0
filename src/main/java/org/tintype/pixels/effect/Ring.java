package org.tintype.pixels.effect;

/** The last samples of all lanes. */
final class Ring {

    private final float[][] samples;
    private int newest;

    Ring(int length, int lanes) {
        samples = new float[length][lanes];
    }

    /** Makes all samples the same. */
    void fill(float[] sample) {
        for (float[] each : samples) {
            System.arraycopy(sample, 0, each, 0, each.length);
        }
    }

    /** Takes a sample in place of the oldest one. */
    void push(float[] sample) {
        newest = newest + 1 == samples.length ? 0 : newest + 1;
        System.arraycopy(sample, 0, samples[newest], 0, sample.length);
    }

    /** Returns a sample of before: 0 is the newest. */
    float[] ago(int steps) {
        int at = newest - steps;
        return samples[at < 0 ? at + samples.length : at];
    }
}
