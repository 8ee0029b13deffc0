package org.tintype.account;

import java.util.UUID;
import org.tintype.platform.text.Guids;

/** The identifier of a user. */
public record UserId(UUID value) {

    /** Returns a new random identifier. */
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    /**
     * Parses the 36 characters of a GUID, in either case.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static UserId fromString(String text) {
        return new UserId(Guids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
