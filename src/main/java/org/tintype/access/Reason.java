package org.tintype.access;

import java.util.UUID;

/** The rule by which somebody may read. */
public sealed interface Reason {

    /** It is theirs. */
    record Ownership() implements Reason {}

    /** Administrators read everything. */
    record Administration() implements Reason {}

    /** Its owner lets anybody who is signed in read it. */
    record Publicity() implements Reason {}

    /**
     * Its owner has attached it to an object in which they play a part.
     *
     * @param kind the kind of the object, for instance {@code message}
     * @param object its GUID
     * @param part the part, for instance {@code buyer}
     */
    record Part(String kind, UUID object, String part) implements Reason {}
}
