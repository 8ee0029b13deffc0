package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifDelaysTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 25, 33, 40, 67, 99, 1_001})
    void manyFramesTogetherLastAsLongAsTheyDid(int millis) {
        GifDelays delays = new GifDelays();
        long hundredths = 0;
        for (int i = 1; i <= 1_000; i++) {
            int delay = delays.next(millis).get(0);
            assertThat(delay * 10).isBetween(millis - 9, millis + 9);
            hundredths += delay;
            assertThat(hundredths * 10).isBetween((long) i * millis - 5, (long) i * millis + 5);
        }
    }

    /** Which viewers show for 100 ms. */
    @ParameterizedTest
    @ValueSource(ints = {11, 13, 16, 19})
    void framesOfMoreThanTenMillisecondsDoNotBecomeFramesOfTen(int millis) {
        GifDelays delays = new GifDelays();
        for (int i = 0; i < 1_000; i++) {
            assertThat(delays.next(millis)).containsExactly(2);
        }
        assertThat(delays.next(1_000).get(0)).isBetween(99, 100);
    }

    @Test
    void framesOfTenAndLessStaySo() {
        GifDelays delays = new GifDelays();

        assertThat(delays.next(0)).containsExactly(0);
        assertThat(delays.next(10)).containsExactly(1);
        assertThat(delays.next(0)).containsExactly(0);
    }

    @Test
    void whatIsTooLongForOneDelayTakesSeveral() {
        GifDelays delays = new GifDelays();

        assertThat(delays.next(655_350)).containsExactly(65_535);
        assertThat(delays.next(655_360)).containsExactly(65_535, 1);
        assertThat(delays.next(2_000_000)).containsExactly(65_535, 65_535, 65_535, 3_395);
    }
}
