package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tintype.fixture.SetClock;
import org.tintype.platform.failure.TooManyTries;

class SignInThrottleTest {

    private static final Origin HERE = Origin.of("192.0.2.1");
    private static final Origin THERE = Origin.of("198.51.100.1");

    private final SetClock clock = new SetClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void tenFailuresOfANameFromAnOriginAreEnough() {
        fail(10, "ada", HERE);
        assertRefused("ada", HERE);
        fail(1, "ada", THERE);
        fail(1, "bob", HERE);
    }

    @Test
    void rightTryIsRefusedTooAndNotEvenJudged() {
        fail(10, "ada", HERE);
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> throttle.judge("ada", HERE, () -> {
                    throw new AssertionError("judged");
                }));
    }

    @Test
    void nameIsTheSameInAnyCase() {
        fail(5, "Ada", HERE);
        fail(5, "aDA", HERE);
        assertRefused("ADA", HERE);
    }

    @Test
    void hundredFailuresOfANameAreEnoughWherever() {
        for (int i = 0; i < 100; i++) {
            fail(1, "ada", Origin.of("192.0.2." + i));
        }
        assertRefused("ada", THERE);
        fail(1, "bob", THERE);
    }

    @Test
    void hundredFailuresFromAnOriginAreEnoughWhoever() {
        for (int i = 0; i < 100; i++) {
            fail(1, "name-" + i, Origin.of("2001:db8::" + i));
        }
        assertRefused("ada", Origin.of("2001:db8::ffff"));
        fail(1, "ada", Origin.of("2001:db8:0:1::1"));
    }

    @Test
    void eachFailureCountsForAMinute() {
        fail(1, "ada", HERE);
        clock.pass(Duration.ofSeconds(20));
        fail(9, "ada", HERE);
        assertThat(refusal("ada", HERE).retryAfterSeconds()).isEqualTo(40);
        clock.pass(Duration.ofMillis(39_001));
        assertThat(refusal("ada", HERE).retryAfterSeconds()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        fail(1, "ada", HERE);
        assertThat(refusal("ada", HERE).retryAfterSeconds()).isEqualTo(20);
    }

    @Test
    void whoWaitsAsLongAsToldIsHeard() {
        fail(10, "ada", HERE);
        clock.pass(Duration.ofMillis(12_345));
        TooManyTries refusal = refusal("ada", HERE);
        clock.pass(Duration.ofSeconds(refusal.retryAfterSeconds()));
        succeed("ada", HERE);
    }

    @Test
    void longestOfTheWaitsIsTold() {
        for (int i = 0; i < 90; i++) {
            fail(1, "name-" + i, HERE);
        }
        clock.pass(Duration.ofSeconds(30));
        fail(10, "ada", HERE);
        assertThat(refusal("bob", HERE).retryAfterSeconds()).isEqualTo(30);
        assertThat(refusal("ada", HERE).retryAfterSeconds()).isEqualTo(60);
    }

    @Test
    void refusedTriesDoNotCount() {
        fail(10, "ada", HERE);
        for (int i = 0; i < 1000; i++) {
            assertRefused("ada", HERE);
        }
        fail(1, "bob", HERE);
        clock.pass(RecentTries.WINDOW);
        fail(1, "ada", HERE);
    }

    @Test
    void successesDoNotCountAndDoNotWipeFailuresOut() {
        fail(9, "ada", HERE);
        for (int i = 0; i < 200; i++) {
            succeed("ada", HERE);
        }
        fail(1, "ada", HERE);
        assertRefused("ada", HERE);
    }

    @Test
    void whatWasNotJudgedToTheEndCountsAsFailed() {
        for (int i = 0; i < 10; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> throttle.judge("ada", HERE, () -> {
                        throw new IllegalStateException("no database");
                    }));
        }
        assertRefused("ada", HERE);
    }

    @Test
    void triesAtTheSameMomentAreNoMoreGuesses() throws Exception {
        int racers = 40;
        AtomicInteger judged = new AtomicInteger();
        CountDownLatch told = new CountDownLatch(racers - SignInThrottle.PER_PAIR);
        Callable<Boolean> guess = () -> {
            try {
                // No try is over before all others have been let through or refused.
                return throttle.judge("ada", HERE, () -> {
                            judged.incrementAndGet();
                            awaitQuietly(told);
                            return Optional.empty();
                        })
                        .isPresent();
            } catch (TooManyTries e) {
                told.countDown();
                return false;
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        try {
            List<Callable<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                guesses.add(guess);
            }
            for (Future<Boolean> result : pool.invokeAll(guesses)) {
                assertThat(result.get()).isFalse();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(judged).hasValue(SignInThrottle.PER_PAIR);
    }

    @Test
    void namesOfNobodyAreCountedInBoundedLength() {
        fail(10, "x".repeat(60_000) + "1", HERE);
        assertRefused("x".repeat(60_000) + "2", HERE);
        fail(1, "x".repeat(64), HERE);
        fail(10, "", HERE);
        assertRefused("", HERE);
    }

    @Test
    void clockThatIsSetBackShutsNobodyOut() {
        fail(10, "ada", HERE);
        clock.pass(Duration.ofHours(-1));
        succeed("ada", HERE);
    }

    @Test
    void whatNobodyTriesAnyMoreIsForgotten() {
        fail(3, "ada", HERE);
        assertThat(throttle.counted()).isEqualTo(3);
        clock.pass(RecentTries.WINDOW.multipliedBy(3));
        assertThat(throttle.counted()).isZero();
    }

    @Test
    void floodOfNamesTakesNoMoreMemoryAndLetsNobodyGuessOn() {
        fail(10, "ada", HERE);
        assertRefused("ada", HERE);
        for (int i = 0; i < SignInThrottle.MAX_COUNTED; i++) {
            fail(1, "name-" + i, new Origin("origin-" + i));
            if (i % 100 == 0) {
                assertRefused("ada", HERE);
            }
        }
        assertThat(throttle.counted()).isLessThanOrEqualTo(SignInThrottle.MAX_COUNTED);
        assertRefused("ada", HERE);
    }

    private void fail(int times, String name, Origin origin) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.judge(name, origin, Optional::empty)).isEmpty();
        }
    }

    private void succeed(String name, Origin origin) {
        assertThat(throttle.judge(name, origin, () -> Optional.of("right"))).contains("right");
    }

    private void assertRefused(String name, Origin origin) {
        assertThatThrownBy(() -> fail(1, name, origin)).isInstanceOf(TooManyTries.class);
    }

    private TooManyTries refusal(String name, Origin origin) {
        try {
            fail(1, name, origin);
        } catch (TooManyTries e) {
            return e;
        }
        throw new AssertionError("let through");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
