package org.tintype.platform.grpc;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;
import org.tintype.platform.settings.WrongSetting;

/** gRPC on a port of its own: opened when everything else is up, closed before anything else goes down. */
@Singleton
public class NettyListener {

    private static final Logger LOG = System.getLogger(NettyListener.class.getName());

    private static final int MAX_CALLS_PER_CONNECTION = 100;
    private static final int MAX_METADATA_BYTES = 16 * 1024;
    private static final long STOP_SECONDS = 5;

    private final GrpcSettings settings;
    private final GrpcServices services;
    private final CallExecutor executor;
    private final ListenerTls tls;
    private @Nullable ListenerThreads threads;
    private @Nullable Server server;

    @Inject
    public NettyListener(GrpcSettings settings, GrpcServices services, CallExecutor executor, ListenerTls tls) {
        this.settings = settings;
        this.services = services;
        this.executor = executor;
        this.tls = tls;
    }

    void open(@Observes @Priority(ApplicationStarting.LISTENERS) ApplicationStarting event) {
        if (!settings.transport().opensListener()) {
            return;
        }
        NettyServerBuilder builder = NettyServerBuilder.forAddress(settings.address())
                .executor(executor.inThisContext())
                .maxInboundMetadataSize(MAX_METADATA_BYTES)
                .maxConcurrentCallsPerConnection(MAX_CALLS_PER_CONNECTION)
                .handshakeTimeout(10, TimeUnit.SECONDS)
                .keepAliveTime(2, TimeUnit.MINUTES)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .permitKeepAliveTime(30, TimeUnit.SECONDS)
                .maxConnectionIdle(15, TimeUnit.MINUTES)
                .maxConnectionAge(1, TimeUnit.HOURS)
                .maxConnectionAgeGrace(1, TimeUnit.MINUTES);
        tls.context().ifPresent(builder::sslContext);
        services.addTo(builder);
        ListenerThreads own = new ListenerThreads();
        own.serve(builder);
        threads = own;
        InetSocketAddress address = settings.address();
        try {
            server = builder.build().start();
        } catch (IOException e) {
            own.end();
            throw new WrongSetting(
                    GrpcSettings.PORT,
                    "cannot listen on " + address.getAddress().getHostAddress() + ":" + address.getPort() + " ("
                            + e.getMessage() + ")");
        }
        announce();
    }

    void announce() {
        InetSocketAddress address = settings.address();
        String where = "address=" + address.getAddress().getHostAddress() + " port=" + address.getPort();
        LOG.log(Level.INFO, "event=grpc-listening " + where + " tls=" + tls.isOn());
        if (settings.showsTokens()) {
            LOG.log(
                    Level.WARNING,
                    "event=grpc-opened-in-plain-text " + where
                            + " risk=\"tokens can be read on their way\" remedy=tintype.grpc.tls.certificate");
        }
    }

    void close(@Observes ApplicationStopping event) throws InterruptedException {
        services.retire();
        Server running = server;
        if (running != null) {
            running.shutdown();
            if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            }
            LOG.log(Level.INFO, "event=grpc-stopped");
        }
        ListenerThreads own = threads;
        if (own != null) {
            own.end();
            own.awaitEnd();
        }
        executor.end();
    }
}
