package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tintype.fixture.RecordedLog;

class StudioTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void renditionsTakeAtMostHalfOfTheHeap() {
        try (RecordedLog log = new RecordedLog(Studio.class)) {
            assertThat(Studio.maxPixels(50_000_000, GIBIBYTE)).isEqualTo(33_554_432);
            assertThat(log.lines())
                    .containsExactly("WARNING event=renditions-limited-by-heap pixels=33554432 instead-of=50000000");
        }
    }

    @Test
    void renditionsHaveAsManyPixelsAsTheOperatorWantsWhereThereIsRoom() {
        try (RecordedLog log = new RecordedLog(Studio.class)) {
            assertThat(Studio.maxPixels(50_000_000, 2 * GIBIBYTE)).isEqualTo(50_000_000);
            assertThat(log.lines()).isEmpty();
        }
    }
}
