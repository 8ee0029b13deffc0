package org.tintype.platform.grpc;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The threads that calls run on, whatever transport they came over. The container makes them, but they belong to none of
 * its executors: one that captures the context anew with each task can take longer for that than the call takes.
 */
@ApplicationScoped
public class CallExecutor {

    static final int MAX_THREADS = 64;

    @Resource
    ManagedThreadFactory factory;

    @Resource
    ContextService contexts;

    private final CallThreads threads = new CallThreads(task -> factory.newThread(task), MAX_THREADS);

    /**
     * Returns an executor that runs each task in the context of the thread that calls this, which is one of the
     * application's. Calls arrive on threads of the transport, which belong to no application, and there transactions
     * and look-ups do not work.
     */
    Executor inThisContext() {
        Consumer<Runnable> run = contexts.contextualConsumer(Runnable::run);
        return task -> threads.execute(() -> run.accept(task));
    }

    /** Ends the threads, when no call comes any more. */
    void end() throws InterruptedException {
        threads.end();
    }
}
