package org.tintype.delivery.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The TCP connections of a machine, or of a container with a network of its own, as Linux lists them.
 *
 * @see <a href="https://docs.kernel.org/networking/proc_net_tcp.html">proc_net_tcp</a>
 */
final class TcpTable {

    /** What is told of a connection. */
    enum State {
        /** Both sides may send. */
        OPEN,
        /** The other side has said that it sends nothing more, and this side has not answered to that: CLOSE_WAIT. */
        CLOSED_BY_PEER,
        /** It is not in the table, or is there as one that this side ends. */
        ABSENT
    }

    private static final String ESTABLISHED = "01";
    private static final String CLOSE_WAIT = "08";

    /** What stands before an IPv4 address in the table of IPv6. */
    private static final String MAPPED = words(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});

    private final Set<String> open = new HashSet<>();
    private final Set<String> closedByPeer = new HashSet<>();

    /** Reads the files {@code tcp} and {@code tcp6}, of which one need not be there. */
    static TcpTable read(List<Path> files) throws IOException {
        TcpTable table = new TcpTable();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    table.add(line);
                }
            } catch (NoSuchFileException e) {
                // There is no IPv6 here, or no Linux.
            }
        }
        return table;
    }

    State stateOf(String connection) {
        if (closedByPeer.contains(connection)) {
            return State.CLOSED_BY_PEER;
        }
        return open.contains(connection) ? State.OPEN : State.ABSENT;
    }

    /** Returns what a connection is called in the table. */
    static String connection(InetAddress localAddress, int localPort, InetAddress address, int port) {
        return endpoint(localAddress, localPort) + ' ' + endpoint(address, port);
    }

    private static String endpoint(InetAddress address, int port) {
        return words(address.getAddress()) + String.format(":%04X", port);
    }

    /** Writes an address as the kernel does: each four bytes as a number in the processor's order. */
    private static String words(byte[] address) {
        ByteBuffer bytes = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
        StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            text.append(String.format("%08X", bytes.getInt()));
        }
        return text.toString();
    }

    /** Takes a line: a number and a colon, the endpoint here, the other one, the state, and more. The head is none. */
    private void add(String line) {
        int number = line.indexOf(": ");
        int local = number + 2;
        int remote = line.indexOf(' ', local) + 1;
        int state = line.indexOf(' ', remote) + 1;
        if (number < 0 || remote == 0 || state == 0) {
            return;
        }
        Set<String> set =
                line.startsWith(ESTABLISHED, state) ? open : line.startsWith(CLOSE_WAIT, state) ? closedByPeer : null;
        if (set != null) {
            set.add(unmapped(line.substring(local, remote - 1)) + ' ' + unmapped(line.substring(remote, state - 1)));
        }
    }

    private static String unmapped(String endpoint) {
        return endpoint.startsWith(MAPPED) ? endpoint.substring(MAPPED.length()) : endpoint;
    }
}
