package org.tintype.deal;

import java.util.UUID;
import org.tintype.platform.text.Guids;

/** The identifier of a deal: a GUID that the server or the client has made. */
public record DealId(UUID value) {

    /** Returns a new random identifier. */
    public static DealId random() {
        return new DealId(UUID.randomUUID());
    }

    /**
     * Parses the 36 characters of a GUID, in either case.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static DealId fromString(String text) {
        return new DealId(Guids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
