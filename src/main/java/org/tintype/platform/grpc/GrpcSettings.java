package org.tintype.platform.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * The gRPC listener: {@code tintype.grpc.transport} ({@code netty} or {@code none}), {@code tintype.grpc.port},
 * {@code tintype.grpc.address}, {@code tintype.grpc.open-reflection}.
 */
@Singleton
public final class GrpcSettings implements Settings {

    static final String PORT = "tintype.grpc.port";
    static final String ADDRESS = "tintype.grpc.address";

    /** How gRPC comes in. */
    public enum Transport {
        AUTO,
        NETTY,
        NONE
    }

    private final Transport transport;
    private final int port;
    private final String address;
    private final boolean openReflection;

    @Inject
    public GrpcSettings(SettingsSource source) {
        this.transport = source.choice("tintype.grpc.transport", Transport.class, Transport.AUTO);
        this.port = source.count(PORT, 9090, 1, 65_535);
        this.address = source.text(ADDRESS).orElse("127.0.0.1");
        this.openReflection = source.flag("tintype.grpc.open-reflection", false);
    }

    public Transport transport() {
        return transport;
    }

    public int port() {
        return port;
    }

    public String address() {
        return address;
    }

    /** Returns whether the services may be listed without signing in. */
    public boolean openReflection() {
        return openReflection;
    }
}
