package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

    private static final int MOST = 3;

    private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
    private final CallThreads threads = new CallThreads(
            task -> {
                Thread thread = new Thread(task);
                made.add(thread);
                return thread;
            },
            MOST);

    @Test
    void tasksBeyondTheThreadsWaitInLine() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch held = new CountDownLatch(1);
        Queue<Integer> last = new ConcurrentLinkedQueue<>();
        for (int task = 0; task < MOST; task++) {
            threads.execute(() -> {
                begun.release();
                await(held);
            });
        }
        assertThat(begun.tryAcquire(MOST, 10, TimeUnit.SECONDS)).isTrue();
        for (int task = 0; task < 100; task++) {
            int number = task;
            threads.execute(() -> last.add(number));
        }
        assertThat(last).isEmpty();
        held.countDown();
        threads.end();
        assertThat(last).hasSize(100);
        assertThat(made).hasSize(MOST).extracting(Thread::getName).containsOnly(CallThreads.NAME);
    }

    @Test
    void noThreadOutlivesTheEnd() throws Exception {
        CountDownLatch ran = new CountDownLatch(2);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);
        await(ran);
        threads.end();
        for (Thread thread : made) {
            thread.join(10_000);
        }
        assertThat(made).isNotEmpty().noneMatch(Thread::isAlive);
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
