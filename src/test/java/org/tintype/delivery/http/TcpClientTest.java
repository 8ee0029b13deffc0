package org.tintype.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.delivery.http.Connections.Reading;

@SuppressWarnings("NullAway.Init")
class TcpClientTest {

    private static final InetAddress HERE = InetAddresses.forString("192.0.2.1");
    private static final InetAddress THERE = InetAddresses.forString("198.51.100.7");
    private static final String CONNECTION = TcpTable.connection(HERE, 8080, THERE, 50_000);

    @TempDir
    Path folder;

    private Reading reading = new Reading(0, new TcpTable());
    private final TcpClient client = new TcpClient(CONNECTION, () -> reading, 0);

    @Test
    void isThereAsLongAsTheConnectionIs() throws IOException {
        read(CONNECTION + " 01");
        assertThat(client.isGone()).isFalse();
        read(CONNECTION + " 01");
        assertThat(client.isGone()).isFalse();
    }

    @Test
    void isGoneForEverWhenItHasClosedItsSide() throws IOException {
        read(CONNECTION + " 08");
        assertThat(client.isGone()).isTrue();
        read(CONNECTION + " 01");
        assertThat(client.isGone()).isTrue();
    }

    @Test
    void isNotGoneForWhatStoodThereBeforeItCame() throws IOException {
        read(CONNECTION + " 08");
        TcpClient late = new TcpClient(CONNECTION, () -> reading, reading.number());
        assertThat(late.isGone()).isFalse();
        read(CONNECTION + " 01");
        assertThat(late.isGone()).isFalse();
    }

    @Test
    void isGoneWhenItsConnectionIsMissingTwice() throws IOException {
        read(CONNECTION + " 01");
        assertThat(client.isGone()).isFalse();
        read("");
        assertThat(client.isGone()).isFalse();
        assertThat(client.isGone()).as("asked again of the same reading").isFalse();
        read("");
        assertThat(client.isGone()).isTrue();
    }

    @Test
    void oneReadingMayMissIt() throws IOException {
        for (int i = 0; i < 3; i++) {
            read(CONNECTION + " 01");
            assertThat(client.isGone()).isFalse();
            read("");
            assertThat(client.isGone()).isFalse();
        }
    }

    @Test
    void isNeverGoneWhereItsConnectionNeverStood() throws IOException {
        for (int i = 0; i < 5; i++) {
            read("");
            assertThat(client.isGone()).isFalse();
        }
    }

    @Test
    void nothingIsKnownBeforeSomethingWasRead() {
        assertThat(client.isGone()).isFalse();
    }

    private void read(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("tcp"), "   0: " + line + "\n");
        reading = new Reading(reading.number() + 1, TcpTable.read(List.of(file)));
    }
}
