package org.tintype.openapi;

/**
 * A value that is wrong.
 *
 * @param what why it is wrong, in a few words
 * @param value JSON text where it is a member's, else the text itself
 */
public record Sample(String what, String value) {

    @Override
    public String toString() {
        return what;
    }
}
