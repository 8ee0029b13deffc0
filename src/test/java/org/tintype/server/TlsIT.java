package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.netty.pkitesting.X509Bundle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tintype.client.Image;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.JpegPictures;
import org.tintype.fixture.TestCertificates;

/** Both doors over TLS, with a certificate of an authority that nobody else knows. */
@EnabledIfSystemProperty(
        named = "it.server",
        matches = "payara",
        disabledReason = "HTTPS is configured for Payara; the listener of gRPC is the same on both")
class TlsIT {

    private static final String ALIAS = "tintype";
    private static final String PASSWORD = "k3y-store-secret";

    /** What a client of HTTP/2 says first (RFC 9113, section 3.4), and settings that change nothing. */
    private static final byte[] HTTP2_PREFACE =
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private static TestCertificates authority;
    private static X509Bundle first;
    private static Path folder;
    private static URI https;
    private static ApplicationServer server;

    @BeforeAll
    static void start() throws Exception {
        authority = new TestCertificates();
        first = authority.server();
        folder = ApplicationServer.newData();
        https = URI.create("https://127.0.0.1:" + Build.freePort() + "/");
        put(first);
        server = ApplicationServer.start(
                folder,
                Map.ofEntries(
                        Map.entry("payaramicro.sslPort", String.valueOf(https.getPort())),
                        Map.entry("payaramicro.sslCert", ALIAS),
                        Map.entry("tintype.https.address", "127.0.0.1"),
                        Map.entry(
                                "javax.net.ssl.keyStore",
                                TestCertificates.keyStore(first, folder.resolve("tls.p12"), ALIAS, PASSWORD)
                                        .toString()),
                        Map.entry("javax.net.ssl.keyStoreType", "PKCS12"),
                        Map.entry("javax.net.ssl.keyStorePassword", PASSWORD),
                        Map.entry("tintype.grpc.address", "127.0.0.1"),
                        Map.entry(
                                "tintype.grpc.tls.certificate",
                                folder.resolve("tls.crt").toString()),
                        Map.entry(
                                "tintype.grpc.tls.key",
                                folder.resolve("tls.key").toString())));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothDoorsLeadIntoOneLibrary() throws Exception {
        RestClient signedIn = signIn();
        Tintype admin = signedIn.typed();
        byte[] jpeg = JpegPictures.encode(JpegPictures.gradient(64, 48, BufferedImage.TYPE_INT_RGB), false);
        Image uploaded = admin.images().upload(Upload.of(jpeg, "over-https.jpg"));
        assertThat(uploaded.downloadUrl().toString()).startsWith(https.toString());
        byte[] content = admin.content().get(uploaded.downloadUrl().getPath());

        try (GrpcClient grpc = new GrpcClient(server.grpcPort(), signedIn.token(), trusting())) {
            assertThat(grpc.original(uploaded.id()).getOriginal().toByteArray()).isEqualTo(content);
            UUID id = UUID.randomUUID();
            grpc.store(id, jpeg);
            assertThat(admin.content().get(id)).isEqualTo(content);
        }
    }

    @Test
    void restIsHttp1OverTls() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(authority.trusting())
                .version(HttpClient.Version.HTTP_2)
                .build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(https.resolve("health/live")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void whoDoesNotTrustTheCertificateGetsNoAnswer() throws Exception {
        SSLContext strangers = new TestCertificates().trusting();
        for (int port : new int[] {https.getPort(), server.grpcPort()}) {
            try (SSLSocket socket = (SSLSocket) strangers.getSocketFactory().createSocket("127.0.0.1", port)) {
                assertThatThrownBy(socket::startHandshake).hasMessageContaining("PKIX");
            }
        }
    }

    @Test
    void onlyCiphersThatAuthenticateAndForgetAreSpoken() throws Exception {
        for (int port : new int[] {https.getPort(), server.grpcPort()}) {
            try (SSLSocket socket = connect(port, "TLSv1.2")) {
                socket.startHandshake();
                assertThat(socket.getSession().getCipherSuite()).matches("TLS_ECDHE_ECDSA_.*(GCM|CHACHA20).*");
            }
            try (SSLSocket socket = connect(port, "TLSv1.2")) {
                socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void aConnectionIsNotNegotiatedAgain() throws Exception {
        assertNotNegotiatedAgain(https.getPort(), new byte[0]);
        assertNotNegotiatedAgain(server.grpcPort(), HTTP2_PREFACE);
    }

    private static void assertNotNegotiatedAgain(int port, byte[] greeting) throws Exception {
        try (SSLSocket socket = connect(port, "TLSv1.2")) {
            socket.startHandshake();
            socket.getOutputStream().write(greeting);
            CountDownLatch again = new CountDownLatch(1);
            socket.addHandshakeCompletedListener(event -> again.countDown());
            socket.startHandshake();
            assertThatThrownBy(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(SSLException.class);
            assertThat(again.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aRenewedCertificateIsServedWithoutARestart() throws Exception {
        X509Bundle second = authority.server();
        put(second);
        server.awaitLog("event=grpc-certificate-renewed serial="
                + second.getCertificate().getSerialNumber().toString(16));
        try (SSLSocket socket = connect(server.grpcPort(), "TLSv1.3")) {
            socket.startHandshake();
            assertThat(((X509Certificate) socket.getSession().getPeerCertificates()[0]))
                    .isEqualTo(second.getCertificate());
        }
    }

    @Test
    void secretsStayOutOfTheLog() {
        assertThat(server.log()).contains("tls=true").doesNotContain(PASSWORD, "PRIVATE KEY");
    }

    private static RestClient signIn() throws Exception {
        return RestClient.over(authority.trusting(), https).signIn("admin", server.adminPassword());
    }

    private static SslContext trusting() throws Exception {
        return GrpcSslContexts.forClient().trustManager(authority.trust()).build();
    }

    private static SSLSocket connect(int port, String protocol) throws Exception {
        SSLSocket socket = (SSLSocket) authority.trusting().getSocketFactory().createSocket("127.0.0.1", port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {protocol});
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
        return socket;
    }

    private static void put(X509Bundle bundle) throws IOException {
        TestCertificates.replace(folder.resolve("tls.crt"), bundle.getCertificatePathPEM());
        TestCertificates.replace(folder.resolve("tls.key"), bundle.getPrivateKeyPEM());
    }
}
