package org.tintype.access;

import java.util.UUID;

/** The rule by which somebody may read. */
public sealed interface Reason {

    /** Returns the word for the rule that stands in answers. */
    String rule();

    /** It is theirs. */
    record Ownership() implements Reason {
        @Override
        public String rule() {
            return "owner";
        }
    }

    /** Administrators read everything. */
    record Administration() implements Reason {
        @Override
        public String rule() {
            return "admin";
        }
    }

    /** Its owner lets anybody who is signed in read it. */
    record Publicity() implements Reason {
        @Override
        public String rule() {
            return "public";
        }
    }

    /**
     * Its owner has attached it to an object in which they play a part.
     *
     * @param kind the kind of the object, for instance {@code message}
     * @param object its GUID
     * @param part the part, for instance {@code buyer}
     */
    record Part(String kind, UUID object, String part) implements Reason {
        @Override
        public String rule() {
            return "object";
        }
    }
}
