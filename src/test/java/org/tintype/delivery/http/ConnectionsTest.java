package org.tintype.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.delivery.Client;

@SuppressWarnings("NullAway.Init")
class ConnectionsTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final List<Path> OF_THIS_MACHINE = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    @TempDir
    Path folder;

    private final AtomicLong now = new AtomicLong(-1);

    @Test
    void oneReadingServesForAFifthOfASecond() {
        Connections connections = new Connections(List.of(), now::get);
        assertThat(connections.reading().number()).isEqualTo(1);
        now.addAndGet(199 * MILLISECOND);
        assertThat(connections.reading().number()).isEqualTo(1);
        now.addAndGet(MILLISECOND);
        assertThat(connections.reading().number()).isEqualTo(2);
    }

    @Test
    void readingsThatTakeLongAreRarer() {
        // Each look at the clock takes 15 ms, and so does a reading.
        Connections connections = new Connections(List.of(), () -> now.getAndAdd(15 * MILLISECOND));
        assertThat(connections.reading().number()).isEqualTo(1);
        now.addAndGet(284 * MILLISECOND);
        assertThat(connections.reading().number()).isEqualTo(1);
        assertThat(connections.reading().number()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadSaysNothing() throws IOException {
        Path unreadable = Files.createDirectory(folder.resolve("tcp"));
        Connections connections = new Connections(List.of(unreadable), () -> now.addAndGet(1_000 * MILLISECOND));
        Client client = connections.clientOf(request("127.0.0.1", 8080, "127.0.0.1", 50_000));
        for (int i = 0; i < 3; i++) {
            assertThat(client.isGone()).isFalse();
            assertThat(connections.reading().number()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"proxy.example, 50000", "unix:, 0", "'', 0"})
    void addressThatIsNoneIsNobodysWhoCouldBeGone(String address, int port) {
        Connections connections = new Connections(List.of(), now::get);
        assertThat(connections
                        .clientOf(request("127.0.0.1", 8080, address, port))
                        .isGone())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "127.0.0.1, true", "::1, false", "::1, true"})
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void clientThatClosesOrResetsItsConnectionIsGone(String address, boolean resets) throws IOException {
        assumeThat(NetworkInterface.getByInetAddress(InetAddress.getByName(address)))
                .as("an interface of this address")
                .isNotNull();
        Connections connections = new Connections(OF_THIS_MACHINE, () -> now.addAndGet(1_000 * MILLISECOND));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
            try (Socket accepted = server.accept()) {
                Client client = connections.clientOf(request(
                        accepted.getLocalAddress().getHostAddress(),
                        accepted.getLocalPort(),
                        accepted.getInetAddress().getHostAddress(),
                        accepted.getPort()));
                try (socket) {
                    socket.getOutputStream().write(1);
                    socket.setSoLinger(resets, 0);
                    for (int i = 0; i < 3; i++) {
                        assertThat(client.isGone()).isFalse();
                    }
                }
                while (!client.isGone()) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static ServletRequest request(String localAddress, int localPort, String address, int port) {
        return (ServletRequest) Proxy.newProxyInstance(
                ConnectionsTest.class.getClassLoader(),
                new Class<?>[] {ServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getLocalAddr" -> localAddress;
                    case "getLocalPort" -> localPort;
                    case "getRemoteAddr" -> address;
                    case "getRemotePort" -> port;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
