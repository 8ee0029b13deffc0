package org.tintype.platform.grpc;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The threads that calls run on, whatever transport they came over. */
@ApplicationScoped
@ManagedExecutorDefinition(name = CallExecutor.NAME, maxAsync = CallExecutor.MAX_THREADS)
public class CallExecutor {

    static final String NAME = "java:app/concurrent/tintypeGrpc";
    static final int MAX_THREADS = 64;

    @Resource(lookup = NAME)
    ManagedExecutorService executor;

    @Resource
    ContextService contexts;

    /**
     * Returns an executor that runs each task in the context of the thread that calls this, which is one of the
     * application's. Calls arrive on threads of the transport, which belong to no application, and there transactions
     * and look-ups do not work.
     */
    Executor inThisContext() {
        Consumer<Runnable> run = contexts.contextualConsumer(Runnable::run);
        return task -> executor.execute(() -> run.accept(task));
    }
}
