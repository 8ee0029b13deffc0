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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.account.People;
import org.tintype.blob.Derivative;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryDerivatives;
import org.tintype.image.Workbenches;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.DamagedPicture;
import org.tintype.platform.failure.TooBusy;

class RenditionsTest {

    private static final Derivative NAME = name("a");

    private final InMemoryDerivatives derivatives = new InMemoryDerivatives();
    private final Deadline deadline = new Deadline(Duration.ofSeconds(10));
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        clients.shutdownNow();
        deadline.end();
    }

    @Test
    void isMadeOnceAndThenKept() {
        Renditions renditions = renditions(100);
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(read(renditions.get(NAME, making("another")))).isEqualTo("picture");
        assertThat(made).hasValue(1);
        assertThat(closed).hasValue(1);
        try (Representation kept = renditions.get(NAME, making("another"))) {
            assertThat(kept.digest()).isEqualTo(Digest.of(bytes("picture")));
            assertThat(kept.length()).isEqualTo(7);
        }
    }

    @Test
    void isMadeOnceForAllWhoAskAtTheSameTime() throws Exception {
        Renditions renditions = renditions(100);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> result = new CompletableFuture<>();
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(clients.submit(() -> read(renditions.get(NAME, making(() -> {
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
        Renditions renditions = renditions(100);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> result = new CompletableFuture<>();
        Future<String> answer = clients.submit(() -> read(renditions.get(NAME, making(() -> {
            begun.countDown();
            result.join();
            throw new DamagedPicture("It is damaged.");
        }))));
        begun.await();
        result.complete("");
        assertThatThrownBy(answer::get).hasCauseInstanceOf(DamagedPicture.class);
        assertThat(derivatives.names()).isEmpty();
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(closed).hasValue(2);
    }

    @Test
    void unexpectedFailureDoesNotLastEither() {
        Renditions renditions = renditions(100);
        assertThatThrownBy(() -> renditions.get(NAME, making(() -> {
                    throw new IllegalStateException("a bug");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> renditions.get(NAME, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
    }

    @Test
    void longestUnusedMakesRoom() {
        Renditions renditions = renditions(10);
        renditions.get(name("a"), making("aaaa")).close();
        renditions.get(name("b"), making("bbbb")).close();
        renditions.get(name("a"), making("-")).close();
        renditions.get(name("c"), making("cccc")).close();
        assertThat(derivatives.names()).containsExactlyInAnyOrder(name("a"), name("c"));
        assertThat(made).hasValue(3);
        assertThat(derivatives.mostBytes()).isLessThanOrEqualTo(10);
    }

    @Test
    void whatIsLargerThanAllRoomIsDeliveredAndNotKept() {
        Renditions renditions = renditions(6);
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(derivatives.names()).isEmpty();
    }

    @Test
    void storeThatFailsCostsNothingButTime() {
        Renditions renditions = renditions(100);
        derivatives.breakDown();
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsNotKeptYetIsHadFromMemory() {
        List<Runnable> later = new ArrayList<>();
        Renditions renditions =
                new Renditions(derivatives, Workbenches.ofOne(), deadline, 100, 10_000, later::add, People.CLOCK);
        assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        assertThat(derivatives.names()).isEmpty();
        assertThat(read(renditions.get(NAME, making("another")))).isEqualTo("picture");
        later.forEach(Runnable::run);
        assertThat(derivatives.names()).containsExactly(NAME);
        assertThat(read(renditions.get(NAME, making("another")))).isEqualTo("picture");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsGoneIsMadeAgain() {
        Renditions renditions = renditions(100);
        renditions.get(NAME, making("picture")).close();
        derivatives.removeAllOf(NAME.source());
        assertThat(read(renditions.get(NAME, making("again")))).isEqualTo("again");
    }

    @Test
    void whatTakesTooLongEndsAndIsNotKept() {
        Deadline soon = new Deadline(Duration.ofMillis(20));
        try {
            Renditions renditions =
                    new Renditions(derivatives, Workbenches.ofOne(), soon, 100, 1_000, Runnable::run, People.CLOCK);
            assertThatThrownBy(() -> renditions.get(NAME, making(() -> {
                        while (true) {
                            Checkpoint.pass();
                        }
                    })))
                    .isInstanceOf(TooBusy.class);
            assertThat(read(renditions.get(NAME, making("picture")))).isEqualTo("picture");
        } finally {
            soon.end();
        }
    }

    private Renditions renditions(long budget) {
        return new Renditions(derivatives, Workbenches.ofOne(), deadline, budget, 10_000, Runnable::run, People.CLOCK);
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
