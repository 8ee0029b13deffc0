package org.tintype.blob;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was made of stored content and can be made again, so that any of it may be gone at any moment. It is never asked who
 * may have it: that is decided before. Implementations are safe for many threads and many nodes.
 */
public interface Derivatives {

    /**
     * What is known of one without opening it.
     *
     * @param name what it is
     * @param length in bytes
     * @param used when it was last said to be of use, or made
     */
    record Entry(Derivative name, long length, Instant used) {}

    /**
     * Keeps one; it is there whole or not at all, whenever the process ends.
     *
     * @param digest of the bytes
     * @throws BlobStoreFailure if the store does not take it
     */
    void put(Derivative name, byte[] bytes, Digest digest);

    /**
     * Finds one that is there and whole.
     *
     * @throws BlobStoreFailure if the store does not answer
     */
    Optional<DerivedBytes> find(Derivative name);

    /** Says that one is of use still. */
    void touch(Derivative name);

    /** Removes one; where it is not there, nothing changes. */
    void remove(Derivative name);

    /** Removes everything that was made of some content. */
    void removeAllOf(Digest source);

    /** Shows all that are there, in no order. */
    void forEach(Consumer<Entry> seen);
}
