package org.tintype.image;

/** Workbenches for tests of other rooms. */
public final class Workbenches {

    private Workbenches() {}

    /** Returns one with a single place, where many wait for long. */
    public static Workbench ofOne() {
        return new Workbench(1, 1_000_000, 100, 60_000);
    }
}
