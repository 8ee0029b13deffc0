package org.tintype.image.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tintype.image.Revision;

/**
 * The states of an image that a request is meant for, by its field {@code If-Match}: all of them where it is absent or
 * {@code *}, and none that is not named by a strong entity tag. A field that cannot be read names none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1</a>
 */
final class IfMatch {

    /** RFC 9110, section 8.8.3; commas may stand within a tag. */
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");

    private IfMatch() {}

    static Predicate<Revision> of(HttpHeaders headers) {
        List<String> fields = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (fields == null || fields.isEmpty()) {
            return Revision.ANY;
        }
        return of(String.join(",", fields));
    }

    static Predicate<Revision> of(String field) {
        if (field.strip().equals("*")) {
            return Revision.ANY;
        }
        return revision -> names(field, revision);
    }

    private static boolean names(String field, Revision revision) {
        Matcher tag = TAG.matcher(field);
        while (tag.lookingAt()) {
            if (tag.group(1) == null && tag.group(2).equals(revision.text())) {
                return true;
            }
            tag.region(tag.end(), field.length());
        }
        return false;
    }
}
