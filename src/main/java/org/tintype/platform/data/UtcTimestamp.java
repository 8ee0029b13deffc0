package org.tintype.platform.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps instants as UTC in columns without a zone, which both databases and both JPA providers read back unchanged. */
@Converter(autoApply = true)
public class UtcTimestamp implements AttributeConverter<Instant, LocalDateTime> {

    /** Returns the time as columns keep it: to the millisecond. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
