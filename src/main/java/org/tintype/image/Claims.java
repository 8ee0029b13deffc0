package org.tintype.image;

import java.util.Optional;

/** The GUIDs that somebody has, as a collection. */
public interface Claims {

    Optional<Claim> find(ImageId id);

    /** Finds a claim under which nobody else stores, removes or attaches until the transaction is over. */
    Optional<Claim> lock(ImageId id);

    /** Adds a claim, and finds out at once whether somebody else was first. */
    void add(Claim claim);
}
