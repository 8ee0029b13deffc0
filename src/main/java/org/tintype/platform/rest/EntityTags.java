package org.tintype.platform.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} or {@code If-None-Match} says: any state, or those of a list of entity tags. Runtimes fail on a field
 * that is no such list; here it names what comes before the mistake.
 *
 * @param field the lines of the field, with commas between them
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2</a>
 */
public record EntityTags(String field) {

    /** Commas may stand within a tag, and elements of a list may be empty (section 5.6.1.2). */
    private static final Pattern TAG = Pattern.compile("[\\s,]*(W/)?\"([^\"]*)\"\\s*(?:,|$)");

    /** Returns what the lines of a field say, if there are any. */
    public static Optional<EntityTags> of(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(String.join(",", lines)));
    }

    /**
     * Returns whether a state is named by strong comparison, as {@code If-Match} wants it.
     *
     * @param tag the opaque part of the state's strong entity tag, without quotes
     */
    public boolean nameStrongly(String tag) {
        return name((isWeak, named) -> !isWeak && named.equals(tag));
    }

    /**
     * Returns whether a state is named by weak comparison, as {@code If-None-Match} wants it.
     *
     * @param tag the opaque part of the state's entity tag, without quotes
     */
    public boolean nameWeakly(String tag) {
        return name((isWeak, named) -> named.equals(tag));
    }

    private boolean name(BiPredicate<Boolean, String> isIt) {
        if (field.strip().equals("*")) {
            return true;
        }
        Matcher tag = TAG.matcher(field);
        while (tag.lookingAt()) {
            if (isIt.test(tag.group(1) != null, tag.group(2))) {
                return true;
            }
            tag.region(tag.end(), field.length());
        }
        return false;
    }
}
