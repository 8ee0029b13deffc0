package org.tintype.delivery;

/** Something that is about to be made: found to be possible, no pixel touched yet. Closed when it is made, or given up. */
interface Commission extends AutoCloseable {

    /** Returns how many pixels there are to work on, those of all frames together. */
    long pixels();

    /**
     * Makes it.
     *
     * @throws org.tintype.platform.failure.Failure if that cannot be
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    byte[] bytes();

    @Override
    void close();
}
