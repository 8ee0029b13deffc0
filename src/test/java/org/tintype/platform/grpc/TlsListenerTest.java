package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.grpc.stub.ClientCalls;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.RecordedLog;
import org.tintype.fixture.TestCertificates;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;
import org.tintype.platform.settings.FakeSettings;

/** The listener's TLS, as clients meet it. */
class TlsListenerTest {

    private final TestCertificates authority = new TestCertificates();
    private final X509Bundle first = authority.server();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Map<String, String> settings = new HashMap<>();
    private final int port = freePort();

    private Path folder;
    private NettyListener listener;
    private ListenerTls tls;

    TlsListenerTest() throws Exception {}

    @BeforeEach
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        put(first);
        settings.put("tintype.grpc.port", String.valueOf(port));
        settings.put("tintype.grpc.address", "127.0.0.1");
        settings.put("tintype.grpc.transport", "netty");
        settings.put("tintype.grpc.tls.certificate", folder.resolve("tls.crt").toString());
        settings.put("tintype.grpc.tls.key", folder.resolve("tls.key").toString());
        GrpcSettings read = new GrpcSettings(FakeSettings.of(settings));
        tls = new ListenerTls(read);
        listener = listener(read, tls);
        listener.open(new ApplicationStarting());
    }

    private NettyListener listener(GrpcSettings read, ListenerTls tls) {
        CallExecutor calls = new CallExecutor() {
            @Override
            Executor inThisContext() {
                return executor;
            }

            @Override
            void end() {
                // Another listener may come after this one.
            }
        };
        return new NettyListener(read, new GrpcServices(List.of(), List.of(), () -> 1000), calls, tls);
    }

    @AfterEach
    void close() throws InterruptedException {
        listener.close(new ApplicationStopping());
        executor.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void whoTrustsTheCertificateIsAnswered(String protocol) throws Exception {
        SSLSession session = call(trusting().protocols(protocol));
        assertThat(session.getProtocol()).isEqualTo(protocol);
        assertThat(session.getCipherSuite()).containsPattern("GCM|CHACHA20");
        assertThat(session.getPeerCertificates()).containsExactly((Certificate[]) first.getCertificatePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void olderProtocolsAreRefused(String protocol) throws Exception {
        // The JDK's own client would not even ask.
        SslContextBuilder old = SslContextBuilder.forClient().trustManager(authority.trust());
        assertUnavailable(GrpcSslContexts.configure(old, SslProvider.OPENSSL).protocols(protocol));
    }

    @Test
    void whoDoesNotTrustTheCertificateIsNotServed() throws Exception {
        assertUnavailable(client().trustManager(new TestCertificates().trust()));
    }

    @Test
    void plainTextIsRefused() throws Exception {
        assertUnavailable(channel().usePlaintext().build());
    }

    @Test
    void itsThreadsEndWithIt() throws Exception {
        assertThat(call(trusting()).isValid()).isTrue();
        List<Thread> threads = threads();
        assertThat(threads).isNotEmpty();
        listener.close(new ApplicationStopping());
        for (Thread thread : threads) {
            // It says that it ends a moment before it does.
            thread.join(Duration.ofSeconds(5).toMillis());
        }
        assertThat(threads()).isEmpty();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(ListenerThreads.NAME))
                .toList();
    }

    @Test
    void aRenewedCertificateIsServedFromTheNextConnectionOn() throws Exception {
        try (RecordedLog log = new RecordedLog(ListenerTls.class)) {
            X509Bundle second = authority.server();
            put(second);
            assertThat(serial()).isEqualTo(first.getCertificate().getSerialNumber());
            tls.renew();
            assertThat(serial()).isEqualTo(second.getCertificate().getSerialNumber());
            tls.renew();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("INFO event=grpc-certificate-renewed serial=");
        }
    }

    @Test
    void aConnectionOutlivesARenewal() throws Exception {
        ManagedChannel channel = channel().sslContext(trusting().build()).build();
        try {
            assertThat(session(channel).getPeerCertificates()[0]).isEqualTo(first.getCertificate());
            put(authority.server());
            tls.renew();
            assertThat(session(channel).getPeerCertificates()[0]).isEqualTo(first.getCertificate());
        } finally {
            stop(channel);
        }
    }

    @Test
    void aBrokenRenewalIsToldOnceAndChangesNothing() throws Exception {
        try (RecordedLog log = new RecordedLog(ListenerTls.class)) {
            TestCertificates.replace(
                    folder.resolve("tls.crt"), authority.server().getCertificatePathPEM());
            tls.renew();
            tls.renew();
            assertThat(serial()).isEqualTo(first.getCertificate().getSerialNumber());
            assertThat(log.lines())
                    .containsExactly(Level.WARNING
                            + " event=grpc-certificate-not-renewed reason=\"tintype.grpc.tls.key: must hold the key of"
                            + " the first certificate in tintype.grpc.tls.certificate\"");
            put(authority.serverFrom(-3));
            tls.renew();
            assertThat(serial()).isEqualTo(first.getCertificate().getSerialNumber());
            assertThat(log.lines()).hasSize(2).last().asString().contains("has expired");
            put(authority.server());
            tls.renew();
            assertThat(serial()).isNotEqualTo(first.getCertificate().getSerialNumber());
        }
    }

    @Test
    void withAnAuthorityForClientsOnlyItsClientsAreServed() throws Exception {
        letIn(authority);
        X509Bundle own = authority.client();
        X509Bundle stranger = new TestCertificates().client();
        assertThat(call(trusting().keyManager(own.toKeyManagerFactory())).isValid())
                .isTrue();
        assertUnavailable(trusting());
        assertUnavailable(trusting().keyManager(stranger.toKeyManagerFactory()));
    }

    @Test
    void theAuthorityForClientsIsRenewedToo() throws Exception {
        TestCertificates next = new TestCertificates();
        letIn(authority);
        try (RecordedLog log = new RecordedLog(ListenerTls.class)) {
            TestCertificates.replace(folder.resolve("ca.crt"), next.pem());
            tls.renew();
            assertThat(log.lines()).hasSize(1);
        }
        assertThat(call(trusting().keyManager(next.client().toKeyManagerFactory()))
                        .isValid())
                .isTrue();
        assertUnavailable(trusting().keyManager(authority.client().toKeyManagerFactory()));
    }

    /** Opens the listener again, for the clients of an authority. */
    private void letIn(TestCertificates clients) throws Exception {
        settings.put(
                "tintype.grpc.tls.client-ca",
                Files.writeString(folder.resolve("ca.crt"), clients.pem()).toString());
        listener.close(new ApplicationStopping());
        open(folder);
    }

    @Test
    void plainTextOnANetworkIsWarnedOf() throws Exception {
        try (RecordedLog log = new RecordedLog(NettyListener.class)) {
            listener.announce();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("INFO")
                    .endsWith("tls=true");
            GrpcSettings plain = new GrpcSettings(FakeSettings.of(Map.of("tintype.grpc.address", "0.0.0.0")));
            listener(plain, new ListenerTls(plain)).announce();
            assertThat(log.lines()).hasSize(3).last().asString().startsWith("WARNING event=grpc-opened-in-plain-text");
        }
    }

    private void put(X509Bundle bundle) throws IOException {
        TestCertificates.replace(folder.resolve("tls.crt"), bundle.getCertificatePathPEM());
        TestCertificates.replace(folder.resolve("tls.key"), bundle.getPrivateKeyPEM());
    }

    private SslContextBuilder trusting() {
        return client().trustManager(authority.trust());
    }

    private static SslContextBuilder client() {
        return GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK);
    }

    private NettyChannelBuilder channel() {
        return NettyChannelBuilder.forAddress("127.0.0.1", port);
    }

    private BigInteger serial() throws Exception {
        return ((X509Certificate) call(trusting()).getPeerCertificates()[0]).getSerialNumber();
    }

    /** Makes one call on a connection of its own, and returns that connection's session. */
    private SSLSession call(SslContextBuilder client) throws Exception {
        ManagedChannel channel = channel().sslContext(client.build()).build();
        try {
            return session(channel);
        } finally {
            stop(channel);
        }
    }

    private static SSLSession session(ManagedChannel channel) throws Exception {
        ClientCall<HealthCheckRequest, HealthCheckResponse> call = channel.newCall(
                HealthGrpc.getCheckMethod(), CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS));
        HealthCheckResponse answer = ClientCalls.futureUnaryCall(call, HealthCheckRequest.getDefaultInstance())
                .get(30, TimeUnit.SECONDS);
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
        return call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
    }

    private void assertUnavailable(SslContextBuilder client) throws Exception {
        assertUnavailable(channel().sslContext(client.build()).build());
    }

    private static void assertUnavailable(ManagedChannel channel) throws InterruptedException {
        try {
            assertThatThrownBy(() -> HealthGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(30, TimeUnit.SECONDS)
                            .check(HealthCheckRequest.getDefaultInstance()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
        } finally {
            stop(channel);
        }
    }

    private static void stop(ManagedChannel channel) throws InterruptedException {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
