package org.tintype.image.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import org.tintype.image.Revision;
import org.tintype.platform.rest.EntityTags;

/**
 * The states of an image that a request is meant for, by its field {@code If-Match}: all of them where it is absent or
 * {@code *}, and none that is not named by a strong entity tag.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1</a>
 */
final class IfMatch {

    private IfMatch() {}

    static Predicate<Revision> of(HttpHeaders headers) {
        return EntityTags.of(headers.getRequestHeaders().getOrDefault(HttpHeaders.IF_MATCH, List.of()))
                .<Predicate<Revision>>map(tags -> revision -> tags.nameStrongly(revision.text()))
                .orElse(Revision.ANY);
    }
}
