package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.account.People;
import org.tintype.blob.Derivative;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryDerivatives;
import org.tintype.image.Workbench;
import org.tintype.image.Workbenches;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.DamagedPicture;
import org.tintype.platform.failure.TooBusy;

class RenditionsTest {

    private static final Derivative NAME = name("a");

    private final InMemoryDerivatives derivatives = new InMemoryDerivatives();
    private final KeptRenditions kept = new KeptRenditions(derivatives, 100, People.CLOCK);
    private final Deadline deadline = new Deadline(Duration.ofSeconds(10));
    private final Abandonment abandonment = new Abandonment(Duration.ofMillis(1));
    private final Workbench bench = Workbenches.ofOne();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        clients.shutdownNow();
        deadline.end();
        abandonment.end();
    }

    @Test
    void isMadeOnceAndThenKept() {
        Renditions renditions = renditions();
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(read(get(renditions, NAME, making("another")))).isEqualTo("picture");
        assertThat(made).hasValue(1);
        assertThat(closed).hasValue(1);
        try (Representation kept = get(renditions, NAME, making("another"))) {
            assertThat(kept.digest()).isEqualTo(Digest.of(bytes("picture")));
            assertThat(kept.length()).isEqualTo(7);
        }
    }

    @Test
    void isMadeOnceForAllWhoAskAtTheSameTime() throws Exception {
        Renditions renditions = renditions();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> result = new CompletableFuture<>();
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(clients.submit(() -> read(get(renditions, NAME, making(() -> {
                begun.countDown();
                return result.join();
            })))));
        }
        begun.await();
        result.complete("picture");
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("picture");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void failureIsForThoseWhoWaitAndIsNotKept() throws Exception {
        Renditions renditions = renditions();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> result = new CompletableFuture<>();
        Future<String> answer = clients.submit(() -> read(get(renditions, NAME, making(() -> {
            begun.countDown();
            result.join();
            throw new DamagedPicture("It is damaged.");
        }))));
        begun.await();
        result.complete("");
        assertThatThrownBy(answer::get).hasCauseInstanceOf(DamagedPicture.class);
        assertThat(derivatives.names()).isEmpty();
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(closed).hasValue(2);
    }

    @Test
    void unexpectedFailureDoesNotLastEither() {
        Renditions renditions = renditions();
        assertThatThrownBy(() -> get(renditions, NAME, making(() -> {
                    throw new IllegalStateException("a bug");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> get(renditions, NAME, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
    }

    @Test
    void storeThatFailsCostsNothingButTime() {
        Renditions renditions = renditions();
        derivatives.breakDown();
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsNotKeptYetIsHadFromMemory() {
        List<Runnable> later = new ArrayList<>();
        Renditions renditions = renditions(later::add);
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(derivatives.names()).isEmpty();
        assertThat(read(get(renditions, NAME, making("another")))).isEqualTo("picture");
        later.forEach(Runnable::run);
        assertThat(derivatives.names()).containsExactly(NAME);
        assertThat(read(get(renditions, NAME, making("another")))).isEqualTo("picture");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsGoneIsMadeAgain() {
        Renditions renditions = renditions();
        get(renditions, NAME, making("picture")).close();
        derivatives.removeAllOf(NAME.source());
        assertThat(read(get(renditions, NAME, making("again")))).isEqualTo("again");
    }

    @Test
    void whatTakesTooLongEndsAndIsNotKept() {
        Deadline soon = new Deadline(Duration.ofMillis(20));
        try {
            Renditions renditions = new Renditions(kept, Workbenches.ofOne(), soon, abandonment, 1_000, Runnable::run);
            assertThatThrownBy(() -> get(renditions, NAME, making(() -> {
                        while (true) {
                            Checkpoint.pass();
                        }
                    })))
                    .isInstanceOf(TooBusy.class);
            assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        } finally {
            soon.end();
        }
    }

    @Test
    void whatNobodyWaitsForAnyMoreEndsAndIsNotKept() {
        Renditions renditions = renditions();
        Visitor visitor = new Visitor();
        assertThatThrownBy(() -> renditions.get(NAME, making(() -> endless(visitor::leave)), () -> visitor))
                .isInstanceOf(Abandoned.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(derivatives.names()).isEmpty();
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
        assertThat(closed).hasValue(2);
    }

    @Test
    void whatNobodyWaitsForAnyMoreWaitsForNoPlaceEither() throws Exception {
        Renditions renditions = renditions();
        Visitor visitor = new Visitor();
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        Future<String> occupied = clients.submit(() -> bench.work(1, () -> {
            taken.countDown();
            return end.join();
        }));
        taken.await();
        visitor.leave();
        assertThatThrownBy(() -> renditions.get(NAME, making("picture"), () -> visitor))
                .isInstanceOf(Abandoned.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(made).hasValue(0);
        end.complete("end");
        assertThat(occupied.get()).isEqualTo("end");
        assertThat(read(get(renditions, NAME, making("picture")))).isEqualTo("picture");
    }

    @Test
    void whatSomebodyElseWaitsForGoesOn() throws Exception {
        Renditions renditions = renditions();
        Visitor first = new Visitor();
        Visitor second = new Visitor();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> result = new CompletableFuture<>();
        Future<String> maker = clients.submit(() -> read(renditions.get(
                NAME,
                making(() -> {
                    begun.countDown();
                    return endlessUnless(result);
                }),
                () -> first)));
        begun.await();
        Future<String> other = clients.submit(() -> read(renditions.get(NAME, making("another"), () -> second)));
        second.awaitLooks(1);
        first.leave();
        // The second of these looks has begun after the first visitor has left.
        second.awaitLooks(2);
        result.complete("picture");
        assertThat(maker.get()).isEqualTo("picture");
        assertThat(other.get()).isEqualTo("picture");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatAllWhoWaitHaveLeftIsBegunByNoneOfThem() throws Exception {
        Renditions renditions = renditions();
        Visitor first = new Visitor();
        Visitor second = new Visitor();
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> maker =
                clients.submit(() -> read(renditions.get(NAME, making(() -> endless(begun::countDown)), () -> first)));
        begun.await();
        Future<String> other = clients.submit(() -> read(renditions.get(NAME, making("another"), () -> second)));
        second.awaitLooks(1);
        first.leave();
        second.leave();
        assertThatThrownBy(maker::get).hasCauseInstanceOf(Abandoned.class);
        assertThatThrownBy(other::get).hasCauseInstanceOf(Abandoned.class);
        assertThat(made).hasValue(1);
    }

    @Test
    void whoComesWhenAllHaveLeftHasItAllTheSame() throws Exception {
        Renditions renditions = renditions();
        Visitor first = new Visitor();
        CountDownLatch givenUp = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        Future<String> maker = clients.submit(() -> read(renditions.get(
                NAME,
                making(() -> {
                    try {
                        return endless(first::leave);
                    } finally {
                        // As native code would, which ends by itself.
                        givenUp.countDown();
                        end.join();
                    }
                }),
                () -> first)));
        givenUp.await();
        CountDownLatch come = new CountDownLatch(1);
        Future<String> late = clients.submit(() -> read(renditions.get(NAME, making("picture"), () -> {
            come.countDown();
            return new Visitor();
        })));
        come.await();
        end.complete("end");
        assertThatThrownBy(maker::get).hasCauseInstanceOf(Abandoned.class);
        assertThat(late.get()).isEqualTo("picture");
        assertThat(derivatives.names()).containsExactly(NAME);
    }

    /** A client that leaves when it is told to, and knows how often it was looked for. */
    private static final class Visitor implements Client {

        private final Semaphore looks = new Semaphore(0);
        private volatile boolean gone;

        void leave() {
            gone = true;
        }

        /** Waits until it was looked for so many more times from now on. */
        void awaitLooks(int count) throws InterruptedException {
            looks.drainPermits();
            looks.acquire(count);
        }

        @Override
        public boolean isGone() {
            looks.release();
            return gone;
        }
    }

    /** Works until it is interrupted. */
    private static String endless(Runnable begun) {
        begun.run();
        return endlessUnless(new CompletableFuture<>());
    }

    private static String endlessUnless(CompletableFuture<String> result) {
        while (!result.isDone()) {
            Checkpoint.pass();
            Thread.onSpinWait();
        }
        return result.join();
    }

    private static Representation get(Renditions renditions, Derivative name, Supplier<Commission> commission) {
        return renditions.get(name, commission, () -> () -> false);
    }

    private Renditions renditions() {
        return renditions(Runnable::run);
    }

    private Renditions renditions(Executor keeper) {
        return new Renditions(kept, bench, deadline, abandonment, 10_000, keeper);
    }

    private Supplier<Commission> making(String text) {
        return making(() -> text);
    }

    private Supplier<Commission> making(Supplier<String> text) {
        return () -> new Commission() {
            @Override
            public long pixels() {
                return 1;
            }

            @Override
            public byte[] bytes() {
                made.incrementAndGet();
                return RenditionsTest.bytes(text.get());
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private static String read(Representation representation) {
        try (representation;
                InputStream content = representation.opener().get()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Derivative name(String key) {
        return new Derivative(Digest.of(bytes("source " + key)), Digest.of(bytes(key)));
    }
}
