package org.tintype.platform.grpc;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;
import org.tintype.platform.settings.WrongSetting;

/** gRPC on a port of its own: opened when everything else is up, closed before anything else goes down. */
@ApplicationScoped
@ManagedExecutorDefinition(name = NettyListener.EXECUTOR, maxAsync = NettyListener.MAX_THREADS)
public class NettyListener {

    static final String EXECUTOR = "java:app/concurrent/tintypeGrpc";
    static final int MAX_THREADS = 64;

    private static final Logger LOG = System.getLogger(NettyListener.class.getName());

    private static final int MAX_CALLS_PER_CONNECTION = 100;
    private static final int ENVELOPE_BYTES = 64 * 1024;
    private static final int MAX_METADATA_BYTES = 16 * 1024;
    private static final long STOP_SECONDS = 5;

    @Resource(lookup = EXECUTOR)
    ManagedExecutorService executor;

    @Resource
    ContextService contexts;

    @Inject
    GrpcSettings settings;

    @Inject
    GrpcServices services;

    @Inject
    MessageLimit limit;

    private final HealthStatusManager health = new HealthStatusManager();
    private @Nullable Server server;

    void open(@Observes @Priority(ApplicationStarting.LISTENERS) ApplicationStarting event) {
        if (settings.transport() == GrpcSettings.Transport.NONE) {
            return;
        }
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(settings.address(), settings.port()))
                .executor(inApplicationContext())
                .maxInboundMessageSize((int) Math.min(Integer.MAX_VALUE, limit.maxBytes() + ENVELOPE_BYTES))
                .maxInboundMetadataSize(MAX_METADATA_BYTES)
                .maxConcurrentCallsPerConnection(MAX_CALLS_PER_CONNECTION)
                .handshakeTimeout(10, TimeUnit.SECONDS)
                .keepAliveTime(2, TimeUnit.MINUTES)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .permitKeepAliveTime(30, TimeUnit.SECONDS)
                .maxConnectionIdle(15, TimeUnit.MINUTES)
                .maxConnectionAge(1, TimeUnit.HOURS)
                .maxConnectionAgeGrace(1, TimeUnit.MINUTES);
        services.addTo(builder, health);
        try {
            server = builder.build().start();
        } catch (IOException e) {
            throw new WrongSetting(
                    GrpcSettings.PORT,
                    "cannot listen on " + settings.address() + ":" + settings.port() + " (" + e.getMessage() + ")");
        }
        LOG.log(Level.INFO, "event=grpc-listening address=" + settings.address() + " port=" + settings.port());
    }

    /**
     * Calls arrive on Netty's threads, which belong to no application; so each runs in the context that the start of the
     * application has, where transactions and look-ups work.
     */
    private Executor inApplicationContext() {
        Consumer<Runnable> run = contexts.contextualConsumer(Runnable::run);
        return task -> executor.execute(() -> run.accept(task));
    }

    void close(@Observes ApplicationStopping event) throws InterruptedException {
        Server running = server;
        if (running == null) {
            return;
        }
        health.enterTerminalState();
        running.shutdown();
        if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            running.shutdownNow().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        }
        LOG.log(Level.INFO, "event=grpc-stopped");
    }
}
