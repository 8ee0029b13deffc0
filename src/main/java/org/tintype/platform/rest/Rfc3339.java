package org.tintype.platform.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Timestamps as the API writes them: RFC 3339, UTC, always with milliseconds. */
public final class Rfc3339 {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Rfc3339() {}

    /** Returns an instant's text, for instance {@code 2026-03-01T12:00:00.000Z}. */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
