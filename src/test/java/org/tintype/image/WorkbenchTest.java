package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.TooBusy;

class WorkbenchTest {

    private static final long PATIENT = 60_000;
    private static final long BUDGET = 1_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void workIsDone() {
        assertThat(new Workbench(1, BUDGET, 0, PATIENT).work(1, () -> 42)).isEqualTo(42);
    }

    @Test
    void oneMoreThanMayWaitIsTurnedAwayAtOnce() throws Exception {
        Workbench bench = new Workbench(1, BUDGET, 0, PATIENT);
        Future<Boolean> first = occupy(bench);
        assertThatThrownBy(() -> bench.work(1, () -> 42)).isInstanceOf(TooBusy.class);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.work(1, () -> 42)).isEqualTo(42);
    }

    @Test
    void waitingEndsWhenPatienceDoes() throws Exception {
        Workbench bench = new Workbench(1, BUDGET, 1, 1);
        Future<Boolean> first = occupy(bench);
        assertThatThrownBy(() -> bench.work(1, () -> 42)).isInstanceOf(TooBusy.class);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.work(1, () -> 42)).isEqualTo(42);
    }

    @Test
    void whoWaitsIsServedWhenAPlaceIsFree() throws Exception {
        Workbench bench = new Workbench(1, BUDGET, 1, PATIENT);
        Future<Boolean> first = occupy(bench);
        Future<Integer> second = threads.submit(() -> bench.work(1, () -> 42));
        assertThat(second.isDone()).isFalse();
        end.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(42);
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void neverAreMoreWorkedOnThanThereArePlaces() throws Exception {
        int places = 3;
        Workbench bench = new Workbench(places, BUDGET, 100, PATIENT);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch allPlaces = new CountDownLatch(places);
        List<Future<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            jobs.add(threads.submit(() -> bench.work(1, () -> {
                int now = atWork.incrementAndGet();
                allPlaces.countDown();
                await(allPlaces);
                atWork.decrementAndGet();
                return most.accumulateAndGet(now, Math::max);
            })));
        }
        for (Future<Integer> job : jobs) {
            assertThat(job.get(10, TimeUnit.SECONDS)).isLessThanOrEqualTo(places);
        }
        assertThat(most).hasValue(places);
    }

    @Test
    void placesAreGivenBackWhateverHappensAtThem() {
        Workbench bench = new Workbench(1, BUDGET, 0, PATIENT);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> bench.work(1, () -> {
                        throw new IllegalStateException("damaged");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> bench.work(1, () -> {
                        throw new OutOfMemoryError("pretended");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
        assertThat(bench.work(1, () -> 42)).isEqualTo(42);
    }

    @Test
    void interruptedWaitingIsBusyAndGivesItsTurnBack() throws Exception {
        Workbench bench = new Workbench(1, BUDGET, 1, PATIENT);
        Future<Boolean> first = occupy(bench);
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> bench.work(1, () -> 42)).isInstanceOf(TooBusy.class);
            return Thread.interrupted();
        });
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        Future<Integer> next = threads.submit(() -> bench.work(1, () -> 42));
        end.countDown();
        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(42);
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void jobThatFailsFailsItsCallerOnly() throws Exception {
        Workbench bench = new Workbench(2, BUDGET, 0, PATIENT);
        Future<Boolean> first = occupy(bench);
        Future<Integer> failing = threads.submit(() -> bench.work(1, () -> {
            throw new IllegalStateException("damaged");
        }));
        assertThatThrownBy(() -> failing.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pixelsBeyondTheBudgetWaitThoughThereIsAPlace() throws Exception {
        Workbench bench = new Workbench(3, BUDGET, 0, 200);
        Future<Boolean> first = occupy(bench, 600_000);
        assertThat(bench.work(400_000, () -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> bench.work(401_000, () -> 42)).isInstanceOf(TooBusy.class);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.work(BUDGET, () -> 42)).isEqualTo(42);
    }

    @Test
    void largePictureIsNotOvertakenBySmallOnesThatCameLater() throws Exception {
        Workbench bench = new Workbench(3, BUDGET, 10, PATIENT);
        Future<Boolean> first = occupy(bench, 600_000);
        AtomicInteger done = new AtomicInteger();
        Future<Integer> large = threads.submit(() -> bench.work(BUDGET, done::incrementAndGet));
        while (!bench.someWaitForTheBudget()) {
            Thread.onSpinWait();
        }
        Future<Integer> small = threads.submit(() -> bench.work(1, done::incrementAndGet));
        assertThatThrownBy(() -> small.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(large.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(small.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    private Future<Boolean> occupy(Workbench bench) {
        return occupy(bench, 1);
    }

    /** Takes a place until {@code end}, and returns when it is taken. */
    private Future<Boolean> occupy(Workbench bench, long pixels) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> job = threads.submit(() -> bench.work(pixels, () -> {
            begun.countDown();
            await(end);
            return true;
        }));
        await(begun);
        return job;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
