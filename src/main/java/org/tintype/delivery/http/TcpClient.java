package org.tintype.delivery.http;

import java.util.function.Supplier;
import org.tintype.delivery.Client;
import org.tintype.delivery.http.Connections.Reading;

/**
 * The client at the other end of a connection. It is gone when it has closed its side, even if it would still read (most
 * clients close both at once, and the difference does not show), or when the connection has been in the table and is not
 * any more. One that never was there is another's, a proxy's perhaps that the server does not tell of, and says nothing.
 */
final class TcpClient implements Client {

    /** One reading may miss what is there: the table is read in pieces, while connections come and go. */
    private static final int MISSES = 2;

    private final String connection;
    private final Supplier<Reading> readings;
    private long lastReading;
    private boolean seen;
    private int misses;
    private boolean gone;

    /**
     * Makes a client of a connection that stands.
     *
     * @param connection its name in the table
     * @param readings give what stands in the table now
     * @param lastReading the number of one that was before this connection, perhaps, and may tell of another
     */
    TcpClient(String connection, Supplier<Reading> readings, long lastReading) {
        this.connection = connection;
        this.readings = readings;
        this.lastReading = lastReading;
    }

    @Override
    public synchronized boolean isGone() {
        if (gone) {
            return true;
        }
        Reading reading = readings.get();
        if (reading.number() != lastReading) {
            lastReading = reading.number();
            look(reading.table());
        }
        return gone;
    }

    private void look(TcpTable table) {
        switch (table.stateOf(connection)) {
            case OPEN -> {
                seen = true;
                misses = 0;
            }
            case CLOSED_BY_PEER -> gone = true;
            case ABSENT -> {
                misses++;
                gone = seen && misses >= MISSES;
            }
        }
    }
}
