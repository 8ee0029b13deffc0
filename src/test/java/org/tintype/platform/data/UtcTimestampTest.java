package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class UtcTimestampTest {

    private final UtcTimestamp converter = new UtcTimestamp();

    @Test
    void instantIsKeptAsUtcWhateverTheZoneOfTheServer() {
        Instant instant = Instant.parse("2026-03-29T01:30:00.123Z");
        LocalDateTime column = LocalDateTime.parse("2026-03-29T01:30:00.123");
        assertThat(converter.convertToDatabaseColumn(instant)).isEqualTo(column);
        assertThat(converter.convertToEntityAttribute(column)).isEqualTo(instant);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
