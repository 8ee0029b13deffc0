package org.tintype.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.delivery.Delivered;
import org.tintype.delivery.Delivered.Audience;
import org.tintype.image.Labels;
import org.tintype.image.Pictures;
import org.tintype.pixels.Format;

class RangeRequestTest {

    private static final String TAG = "\"" + "a".repeat(64) + "\"";

    private final Delivered delivered = new Delivered(
            Pictures.of(People.user("ada", "hash", Role.USER), Labels.NONE),
            Format.JPEG,
            "a".repeat(64),
            Audience.CALLER,
            false,
            false,
            () -> {
                throw new IllegalStateException("nobody asked for the bytes");
            });

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=0-100, 0, 99",
        "bytes=10-, 10, 99",
        "bytes=99-, 99, 99",
        "bytes=-1, 99, 99",
        "bytes=-100, 0, 99",
        "bytes=-101, 0, 99",
        "bytes=-999999999999999999, 0, 99",
        "bytes=5-999999999999999999, 5, 99",
        "bytes= 5-6 , 5, 6",
    })
    void partsAreOfTheRepresentation(String range, long first, long last) {
        assertThat(part(range)).contains(new Part(first, last));
        assertThat(new Part(first, last).contentRange(100)).isEqualTo("bytes " + first + "-" + last + "/100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"})
    void whatLiesBehindTheEndIsNotThere(String range) {
        assertThat(part(range)).hasValueSatisfying(part -> {
            assertThat(part.isThere()).isFalse();
            assertThat(part.contentRange(100)).isEqualTo("bytes */100");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=6-5",
                "bytes=0-1,3-4",
                "bytes=+1-2",
                "bytes=1-9999999999999999999",
                "lines=1-2",
                "bytes=\u0661-\u0662",
            })
    void whatIsNoRangeAsksForTheWhole(String range) {
        assertThat(part(range)).isEmpty();
    }

    @Test
    void partIsOnlyWantedOfTheSameBytes() {
        Instant modified = Pictures.TIME.truncatedTo(ChronoUnit.SECONDS);
        assertThat(ifRange(TAG, Optional.empty())).isPresent();
        assertThat(ifRange("\"x\"", Optional.empty())).isEmpty();
        assertThat(ifRange("W/" + TAG, Optional.empty())).isEmpty();
        assertThat(ifRange("a date", Optional.of(modified))).isPresent();
        assertThat(ifRange("a date", Optional.of(modified.plusSeconds(1)))).isEmpty();
        assertThat(ifRange("a date", Optional.of(modified.minusSeconds(1)))).isEmpty();
    }

    private Optional<Part> part(String range) {
        return new RangeRequest(Optional.of(range), Optional.empty(), Optional.empty()).part(delivered, 100);
    }

    private Optional<Part> ifRange(String value, Optional<Instant> date) {
        return new RangeRequest(Optional.of("bytes=0-9"), Optional.of(value), date).part(delivered, 100);
    }
}
