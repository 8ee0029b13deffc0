package org.tintype.delivery.http;

import com.google.common.net.InetAddresses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tintype.delivery.Client;

/**
 * Whose connection still stands, as the operating system has it: no server tells an application that while nothing is
 * written. One reading of the system's table serves all who ask within a fifth of a second, and readings take a twentieth
 * of the time at most. Where there is no such table, elsewhere than on Linux, no client is ever gone.
 */
@Singleton
public class Connections {

    private static final Logger LOG = System.getLogger(Connections.class.getName());

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final long LASTING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int PAUSE = 20;

    /**
     * What was read.
     *
     * @param number tells this reading from others
     * @param table what stood there
     */
    record Reading(long number, TcpTable table) {}

    private final List<Path> files;
    private final LongSupplier nanos;
    private Reading last = new Reading(0, new TcpTable());
    private long nextAt;
    private boolean failed;

    @Inject
    public Connections() {
        this(TABLES, System::nanoTime);
    }

    Connections(List<Path> files, LongSupplier nanos) {
        this.files = files;
        this.nanos = nanos;
        this.nextAt = nanos.getAsLong();
    }

    /**
     * Returns the client at the other end of a request's connection, which may be a proxy.
     *
     * @param request is read at once, on the thread that it belongs to, and not afterwards
     */
    Client clientOf(ServletRequest request) {
        String local = withoutZone(request.getLocalAddr());
        String remote = withoutZone(request.getRemoteAddr());
        if (!InetAddresses.isInetAddress(local) || !InetAddresses.isInetAddress(remote)) {
            return () -> false;
        }
        return new TcpClient(
                TcpTable.connection(
                        InetAddresses.forString(local),
                        request.getLocalPort(),
                        InetAddresses.forString(remote),
                        request.getRemotePort()),
                this::reading,
                lastNumber());
    }

    /** Returns the table as it was a moment ago. */
    synchronized Reading reading() {
        long before = nanos.getAsLong();
        if (before - nextAt < 0) {
            return last;
        }
        try {
            last = new Reading(last.number() + 1, TcpTable.read(files));
        } catch (IOException e) {
            if (!failed) {
                LOG.log(Level.WARNING, "event=connections-not-read", e);
            }
            failed = true;
        }
        long after = nanos.getAsLong();
        nextAt = after + Math.max(LASTING_NANOS, PAUSE * (after - before));
        return last;
    }

    private synchronized long lastNumber() {
        return last.number();
    }

    private static String withoutZone(@Nullable String address) {
        if (address == null) {
            return "";
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
