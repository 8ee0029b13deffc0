package org.tintype.delivery;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that are not the server's. One of the server's would look up its services with each task; what runs on these calls
 * nothing of the server's, and does not keep its process from ending.
 */
final class OwnThread {

    private OwnThread() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns a clock's thread, which forgets at once what is not to be done any more. */
    static ScheduledThreadPoolExecutor scheduling(String name) {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, named(name));
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }
}
