package org.tintype.platform.text;

import java.util.UUID;
import java.util.regex.Pattern;

/** The one way in which GUIDs are read from text. */
public final class Guids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Guids() {}

    /** Returns whether a text has the form of RFC 9562, section 4, with all of its 36 characters. */
    public static boolean isGuid(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Parses a GUID, in either case. {@link UUID#fromString} alone would also take shortened forms, under which one
     * identifier had many names.
     *
     * @throws IllegalArgumentException if the text is not of the form of RFC 9562, section 4
     */
    public static UUID parse(String text) {
        if (!isGuid(text)) {
            throw new IllegalArgumentException("must be a GUID of 36 characters");
        }
        return UUID.fromString(text);
    }
}
