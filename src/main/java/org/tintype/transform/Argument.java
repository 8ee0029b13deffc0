package org.tintype.transform;

import java.util.Optional;

/**
 * What stands behind a key.
 *
 * @param <T> what it means
 */
interface Argument<T> {

    /** Returns the type of the meaning. */
    Class<T> type();

    /** Returns what a text means, if it may stand behind the key. */
    Optional<T> read(String text);

    /** Returns what it means that nothing stands behind the key, not even {@code _}; mostly that is wrong. */
    default Optional<T> alone() {
        return Optional.empty();
    }

    /** Returns the shortest text that means this; empty for a key that stands alone. */
    String write(T value);

    /** Returns what {@link #read} takes, in words that continue "must be". */
    String limits();
}
