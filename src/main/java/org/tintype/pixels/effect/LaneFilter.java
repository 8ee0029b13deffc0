package org.tintype.pixels.effect;

/**
 * One dimension of a filter that is the same in both. It runs along many lines side by side, its lanes, because the
 * compiler makes vectors only of loops that take the same place of several arrays. Made for one thread.
 */
interface LaneFilter {

    /** Returns how many samples behind one have to be known for its result. */
    int reach();

    /** Begins new lines, before which their first samples go on for ever. */
    void start(float[] first);

    /**
     * Takes the next sample of each lane.
     *
     * @param next is only read
     * @return the results for the samples that came {@link #reach()} ago; good until the next call
     */
    float[] push(float[] next);
}
