package org.tintype.platform.lifecycle;

/**
 * Fired once, when every setting was found right. Observers run in the order of the priorities below, and one that
 * throws stops the start.
 */
public record ApplicationStarting() {

    /** The schema is brought up to date. */
    public static final int SCHEMA = 100;
    /** Rooms make what they need before the first request: keys, the first user, folders. */
    public static final int ROOMS = 200;
    /** Listeners of our own open. */
    public static final int LISTENERS = 300;
}
