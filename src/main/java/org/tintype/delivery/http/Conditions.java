package org.tintype.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import org.tintype.delivery.Delivered;
import org.tintype.platform.rest.EntityTags;

/**
 * The conditions under which a client wants no body again.
 *
 * @param entityTags what {@code If-None-Match} lists, where it is there
 * @param since what {@code If-Modified-Since} says, where it is there and is a date
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</a>
 */
record Conditions(Optional<EntityTags> entityTags, Optional<Instant> since) {

    static Conditions of(HttpServletRequest request) {
        return new Conditions(EntityTags.of(Collections.list(request.getHeaders("If-None-Match"))), sinceOf(request));
    }

    /** Returns whether the client has what would be delivered. */
    boolean areMetBy(Delivered delivered) {
        if (entityTags.isPresent()) {
            return entityTags.get().nameWeakly(delivered.version());
        }
        // A date in a header has no fractions of a second.
        Instant modified = delivered.lastModified().truncatedTo(ChronoUnit.SECONDS);
        return since.filter(date -> !modified.isAfter(date)).isPresent();
    }

    private static Optional<Instant> sinceOf(HttpServletRequest request) {
        try {
            long date = request.getDateHeader("If-Modified-Since");
            return date < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Not a date: as if it were not there.
        }
    }
}
