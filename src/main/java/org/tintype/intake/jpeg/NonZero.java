package org.tintype.intake.jpeg;

/**
 * Which coefficients of one component's blocks are known not to be zero, for refinements of them. Takes 8 bytes a block
 * (64 samples), from the first scan on that leaves something to refine.
 */
final class NonZero {

    private final long[] blocks;

    NonZero(int blocks) {
        this.blocks = new long[blocks];
    }

    /** Returns a bit for each coefficient of a block, the lowest for the first. */
    long of(int block) {
        return blocks[block];
    }

    void add(int block, long coefficients) {
        blocks[block] |= coefficients;
    }
}
