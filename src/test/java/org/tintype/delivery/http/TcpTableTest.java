package org.tintype.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.delivery.http.TcpTable.State;

/** Tables as Linux 6 has written them on a little-endian processor. */
@EnabledIf("isLittleEndian")
@SuppressWarnings("NullAway.Init")
class TcpTableTest {

    private static final String TCP = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 503 1 0000 100 0 0 10 0
               1: 0100007F:1F90 0100007F:E3A4 01 00000000:00000000 00:00000000 00000000     0        0 504 1 0000 20 4 30 10 -1
               2: 0100007F:1F90 0100007F:E3A5 08 00000000:0000000A 00:00000000 00000000     0        0 505 1 0000 20 4 30 10 -1
            9999: 0100007F:1F90 0100007F:E3A6 06 00000000:00000000 03:000016C2 00000000     0        0 0 3 0000
            10000: 0A01A8C0:1F90 057100CB:0050 01 00000000:00000000 00:00000000 00000000     0        0 506 1 0000 20 4 30 10 -1
            """;

    private static final String TCP6 = """
              sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 00000000000000000000000000000000:DB3F 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 601 1 0000 100 0 0 10 0
               1: 0000000000000000FFFF00000100007F:DB3F 0000000000000000FFFF00000100007F:B602 08 00000000:0000000A 00:00000000 00000000     0        0 602 1 0000 20 4 30 10 -1
               2: 00000000000000000000000001000000:B955 00000000000000000000000001000000:D716 01 00000000:0000000A 00:00000000 00000000     0        0 603 1 0000 20 4 30 10 -1
               3: B80D0120000000000000000001000000:B955 B80D0120000000000000000002000000:D716 08 00000000:0000000A 00:00000000 00000000     0        0 604 1 0000 20 4 30 10 -1
            """;

    @TempDir
    Path folder;

    static boolean isLittleEndian() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    @Test
    void connectionsAreOpenOrClosedByThePeer() throws IOException {
        TcpTable table = table(TCP, TCP6);
        assertThat(state(table, "127.0.0.1", 8080, "127.0.0.1", 0xE3A4)).isEqualTo(State.OPEN);
        assertThat(state(table, "127.0.0.1", 8080, "127.0.0.1", 0xE3A5)).isEqualTo(State.CLOSED_BY_PEER);
        assertThat(state(table, "192.168.1.10", 8080, "203.0.113.5", 80)).isEqualTo(State.OPEN);
        assertThat(state(table, "::1", 0xB955, "::1", 0xD716)).isEqualTo(State.OPEN);
        assertThat(state(table, "2001:db8::1", 0xB955, "2001:db8::2", 0xD716)).isEqualTo(State.CLOSED_BY_PEER);
    }

    @Test
    void whatIsNotThereIsAbsent() throws IOException {
        TcpTable table = table(TCP, TCP6);
        assertThat(state(table, "127.0.0.1", 8080, "127.0.0.1", 0xE3A7)).isEqualTo(State.ABSENT);
        assertThat(state(table, "127.0.0.1", 0xE3A4, "127.0.0.1", 8080)).isEqualTo(State.ABSENT);
        assertThat(state(table, "192.168.1.10", 8080, "203.0.113.6", 80)).isEqualTo(State.ABSENT);
    }

    @Test
    void whatThisSideEndsAndWhatListensIsAbsent() throws IOException {
        TcpTable table = table(TCP, TCP6);
        assertThat(state(table, "127.0.0.1", 8080, "127.0.0.1", 0xE3A6)).isEqualTo(State.ABSENT);
        assertThat(state(table, "0.0.0.0", 8080, "0.0.0.0", 0)).isEqualTo(State.ABSENT);
    }

    @Test
    void addressOfTheOlderProtocolIsFoundAmongThoseOfTheNewer() throws IOException {
        TcpTable table = table(TCP, TCP6);
        assertThat(state(table, "127.0.0.1", 0xDB3F, "127.0.0.1", 0xB602)).isEqualTo(State.CLOSED_BY_PEER);
        assertThat(state(table, "::ffff:127.0.0.1", 0xDB3F, "::ffff:127.0.0.1", 0xB602))
                .isEqualTo(State.CLOSED_BY_PEER);
    }

    @Test
    void oneTableIsEnoughAndNoneIsEmpty() throws IOException {
        Files.writeString(folder.resolve("tcp"), TCP);
        List<Path> files = List.of(folder.resolve("tcp"), folder.resolve("tcp6"));
        assertThat(state(TcpTable.read(files), "127.0.0.1", 8080, "127.0.0.1", 0xE3A4))
                .isEqualTo(State.OPEN);
        Files.delete(folder.resolve("tcp"));
        assertThat(state(TcpTable.read(files), "127.0.0.1", 8080, "127.0.0.1", 0xE3A4))
                .isEqualTo(State.ABSENT);
    }

    @Test
    void linesThatAreNoneAreLeftOut() throws IOException {
        TcpTable table = table("\n: \n1: \n1: a\n1: a b\n1: a b 0\n" + TCP, "");
        assertThat(state(table, "127.0.0.1", 8080, "127.0.0.1", 0xE3A4)).isEqualTo(State.OPEN);
    }

    private TcpTable table(String tcp, String tcp6) throws IOException {
        return TcpTable.read(List.of(
                Files.writeString(folder.resolve("tcp"), tcp), Files.writeString(folder.resolve("tcp6"), tcp6)));
    }

    private static State state(TcpTable table, String local, int localPort, String remote, int remotePort) {
        return table.stateOf(TcpTable.connection(
                InetAddresses.forString(local), localPort, InetAddresses.forString(remote), remotePort));
    }
}
