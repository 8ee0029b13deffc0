package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tintype.blob.Derivative;
import org.tintype.blob.Digest;

class LeastRecentlyUsedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final LeastRecentlyUsed kept = new LeastRecentlyUsed(100, 5);

    @Test
    void longestUnusedGoesFirst() {
        assertThat(kept.add(name(1), 40, NOW)).isEmpty();
        assertThat(kept.add(name(2), 40, NOW)).isEmpty();
        kept.use(name(1), NOW);
        assertThat(kept.add(name(3), 40, NOW)).containsExactly(name(2));
        assertThat(kept.add(name(4), 100, NOW)).containsExactly(name(1), name(3));
        assertThat(kept.bytes()).isEqualTo(100);
    }

    @Test
    void longestUnusedGoesAlsoWhereTheyAreTooManyToRemember() {
        for (int i = 1; i <= 5; i++) {
            assertThat(kept.add(name(i), 1, NOW)).isEmpty();
        }
        assertThat(kept.add(name(6), 1, NOW)).containsExactly(name(1));
        assertThat(kept.bytes()).isEqualTo(5);
    }

    @Test
    void addingAgainCountsOnce() {
        kept.add(name(1), 90, NOW);
        assertThat(kept.add(name(1), 60, NOW)).isEmpty();
        assertThat(kept.bytes()).isEqualTo(60);
        kept.forget(name(1));
        kept.forget(name(1));
        assertThat(kept.bytes()).isZero();
        assertThat(kept.knows(name(1))).isFalse();
    }

    @Test
    void roomIsMadeForWhatIsStillToCome() {
        for (int i = 1; i <= 4; i++) {
            kept.add(name(i), 20, NOW);
        }
        assertThat(kept.makeRoom(20)).isEmpty();
        assertThat(kept.makeRoom(21)).containsExactly(name(1));
        kept.add(name(5), 1, NOW);
        kept.add(name(6), 1, NOW);
        assertThat(kept.makeRoom(1)).as("five are remembered at most").containsExactly(name(2));
    }

    @Test
    void whatIsLargerThanTheBudgetHasNoRoom() {
        assertThat(kept.hasRoomFor(100)).isTrue();
        assertThat(kept.hasRoomFor(101)).isFalse();
    }

    @Test
    void useIsNotedOnceAnHour() {
        kept.add(name(1), 1, NOW);
        assertThat(kept.use(name(1), NOW.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(kept.use(name(1), NOW.plus(Duration.ofMinutes(60)))).isTrue();
        assertThat(kept.use(name(1), NOW.plus(Duration.ofMinutes(61)))).isFalse();
        assertThat(kept.use(name(2), NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    private static Derivative name(int n) {
        return new Derivative(Digest.of(new byte[] {(byte) n}), Digest.of(new byte[0]));
    }
}
