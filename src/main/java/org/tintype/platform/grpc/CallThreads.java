package org.tintype.platform.grpc;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for so many calls at once, those beyond wait in line; idle threads end by and by. */
final class CallThreads implements Executor {

    static final String NAME = "tintype-grpc-call";

    private static final long IDLE_SECONDS = 60;
    private static final long STOP_SECONDS = 5;

    private final ThreadPoolExecutor pool;

    /**
     * Makes an executor that has no thread yet.
     *
     * @param most the most threads that it is going to have
     */
    CallThreads(ThreadFactory threads, int most) {
        pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> named(threads, task));
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Ends the threads, once they have done what they were given; those that do not get there in time are interrupted. */
    void end() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }

    private static Thread named(ThreadFactory threads, Runnable task) {
        Thread thread = threads.newThread(task);
        thread.setName(NAME);
        return thread;
    }
}
