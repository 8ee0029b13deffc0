package org.tintype.image;

import java.util.function.Predicate;

/**
 * Which state of an image's description it is. Another one stands for whatever is different: labels, content, the names of
 * its owner, or another image under the same identifier.
 *
 * @param text letters and digits
 */
public record Revision(String text) {

    /** What a change is meant for that does not care which state it meets. */
    public static final Predicate<Revision> ANY = any -> true;

    @Override
    public String toString() {
        return text;
    }
}
