package org.tintype.deal;

import java.util.UUID;
import org.tintype.platform.text.Guids;

/** The identifier of a message: a GUID that the server or the client has made. */
public record MessageId(UUID value) {

    /** Returns a new random identifier. */
    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    /**
     * Parses the 36 characters of a GUID, in either case.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static MessageId fromString(String text) {
        return new MessageId(Guids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
