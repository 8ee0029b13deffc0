package org.tintype.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tintype.delivery.Delivered;

/**
 * Which part of a representation a client wants. A range in another unit, a malformed one, and more than one at once are as
 * if they were not there, which a server may do.
 *
 * @param range what {@code Range} says of a {@code GET}, where it is there
 * @param ifRange the entity tag or date in {@code If-Range}, where it is there
 * @param ifRangeDate the date in it, where it is one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.2">RFC 9110, 13.1.5, 14.1.2 and 14.2</a>
 */
record RangeRequest(Optional<String> range, Optional<String> ifRange, Optional<Instant> ifRangeDate) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static RangeRequest of(HttpServletRequest request) {
        return new RangeRequest(
                Optional.ofNullable(request.getHeader("Range"))
                        .filter(any -> request.getMethod().equals("GET")),
                Optional.ofNullable(request.getHeader("If-Range")),
                ifRangeDate(request));
    }

    /**
     * Returns the part that is wanted, if not all of it is.
     *
     * @param length of the whole representation
     */
    Optional<Part> part(Delivered delivered, long length) {
        return range.filter(any -> isStill(delivered)).flatMap(wanted -> part(wanted, length));
    }

    /** The client may have a part of other bytes already, which this one would not go with. */
    private boolean isStill(Delivered delivered) {
        return ifRange.isEmpty()
                || ifRange.get().equals(delivered.entityTag())
                || ifRangeDate
                        .filter(delivered.lastModified().truncatedTo(ChronoUnit.SECONDS)::equals)
                        .isPresent();
    }

    private static Optional<Part> part(String range, long length) {
        Matcher one = ONE.matcher(range);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long wanted = Math.min(length, Long.parseLong(one.group(2)));
            return Optional.of(new Part(length - wanted, length - 1));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new Part(first, first < length ? Math.min(last, length - 1) : first - 1));
    }

    private static Optional<Instant> ifRangeDate(HttpServletRequest request) {
        try {
            long date = request.getDateHeader("If-Range");
            return date < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // An entity tag.
        }
    }
}
