package org.tintype.blob;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of all stored bytes, as a collection. */
public interface Blobs {

    /** Finds a row that nobody else changes or removes until the transaction is over. */
    Optional<Blob> lock(Digest digest);

    /** Adds a row, and finds out at once whether somebody else was first. */
    void add(Blob blob);

    /** Removes a row, and fails at once where something refers to it. */
    void remove(Blob blob);

    /** Returns the first of those that the clean-up may ask about by now, the longest due first. */
    List<Digest> due(Instant now, int most);
}
