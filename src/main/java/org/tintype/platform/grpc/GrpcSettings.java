package org.tintype.platform.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * How gRPC comes in: {@code tintype.grpc.transport}, {@code tintype.grpc.port}, {@code tintype.grpc.address},
 * {@code tintype.grpc.open-reflection}, {@code tintype.grpc.payload-bytes} (of all calls together).
 */
@Singleton
public final class GrpcSettings implements Settings {

    static final String PORT = "tintype.grpc.port";

    private final GrpcTransport transport;
    private final int port;
    private final String address;
    private final boolean openReflection;
    private final long payloadBytes;

    @Inject
    public GrpcSettings(SettingsSource source) {
        this.transport = source.choice("tintype.grpc.transport", GrpcTransport.class, GrpcTransport.AUTO)
                .on(ServerKind.current());
        this.port = source.count(PORT, 9090, 1, 65_535);
        this.address = source.text("tintype.grpc.address").orElse("127.0.0.1");
        this.openReflection = source.flag("tintype.grpc.open-reflection", false);
        long heap = Runtime.getRuntime().maxMemory();
        this.payloadBytes = source.number("tintype.grpc.payload-bytes", heap / 4, 1 << 20, Long.MAX_VALUE);
    }

    /** Returns the transport; never {@link GrpcTransport#AUTO}. */
    GrpcTransport transport() {
        return transport;
    }

    public int port() {
        return port;
    }

    public String address() {
        return address;
    }

    /** Returns how much memory the payloads of all calls may take together. */
    long payloadBytes() {
        return payloadBytes;
    }

    /** Returns whether the services may be listed without signing in. */
    public boolean openReflection() {
        return openReflection;
    }
}
