package org.tintype.delivery;

/** Whoever has asked for content and waits for it. */
@FunctionalInterface
public interface Client {

    /**
     * Returns whether the answer would reach nobody any more. False where that cannot be known; once true, always true.
     * Any thread may ask.
     */
    boolean isGone();
}
