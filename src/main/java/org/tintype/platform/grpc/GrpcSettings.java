package org.tintype.platform.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.platform.tls.TlsFiles;

/**
 * How gRPC comes in: {@code tintype.grpc.transport}, {@code tintype.grpc.port}, {@code tintype.grpc.address},
 * {@code tintype.grpc.tls.*}, {@code tintype.grpc.open-reflection}, {@code tintype.grpc.payload-bytes} (of all calls
 * together).
 */
@Singleton
public final class GrpcSettings implements Settings {

    static final String PORT = "tintype.grpc.port";
    static final String ADDRESS = "tintype.grpc.address";
    static final String TLS = "tintype.grpc.tls";

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String ALL_NETWORKS = "0.0.0.0";

    private final GrpcTransport transport;
    private final InetSocketAddress address;
    private final Optional<TlsFiles> tls;
    private final boolean openReflection;
    private final long payloadBytes;

    @Inject
    public GrpcSettings(SettingsSource source) {
        this.transport = source.choice("tintype.grpc.transport", GrpcTransport.class, GrpcTransport.AUTO)
                .on(ServerKind.current());
        this.tls = TlsFiles.of(source, TLS);
        tls.ifPresent(files -> files.credentials(files.texts()));
        this.address = new InetSocketAddress(
                // Tokens stay on this machine unless somebody says otherwise, or TLS hides them.
                host(source.text(ADDRESS).orElse(tls.isPresent() ? ALL_NETWORKS : THIS_MACHINE)),
                source.count(PORT, 9090, 1, 65_535));
        this.openReflection = source.flag("tintype.grpc.open-reflection", false);
        long heap = Runtime.getRuntime().maxMemory();
        this.payloadBytes = source.number("tintype.grpc.payload-bytes", heap / 4, 1 << 20, Long.MAX_VALUE);
    }

    /** Returns the transport; never {@link GrpcTransport#AUTO}. */
    GrpcTransport transport() {
        return transport;
    }

    /** Returns where the listener of its own opens. */
    InetSocketAddress address() {
        return address;
    }

    /** Returns the certificate and key of that listener; nothing where it speaks plain text. */
    Optional<TlsFiles> tls() {
        return tls;
    }

    /** Returns whether the tokens of calls travel where others can read them. */
    boolean showsTokens() {
        return tls.isEmpty() && !address.getAddress().isLoopbackAddress();
    }

    /** Returns how much memory the payloads of all calls may take together. */
    long payloadBytes() {
        return payloadBytes;
    }

    /** Returns whether the services may be listed without signing in. */
    public boolean openReflection() {
        return openReflection;
    }

    private static InetAddress host(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new WrongSetting(ADDRESS, "must be an address of this machine, or its name");
        }
    }
}
