package org.tintype.delivery;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread that puts renditions away after they were delivered, because nobody should wait for a disk to be done with them.
 * A few may wait for it, as long as each is in memory; beyond that whoever brings one puts it away.
 */
final class KeeperThread implements Executor {

    private static final int WAITING = 16;
    private static final long STOP_SECONDS = 5;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            OwnThread.named("tintype-keeper"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Ends the thread, once it has put away what waits for it, but not later than in a few seconds. */
    void end() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }
}
