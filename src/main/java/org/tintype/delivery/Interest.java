package org.tintype.delivery;

import java.util.ArrayList;
import java.util.List;

/** The clients that wait for the same rendition. Once all of them have gone the interest is lost, and does not come back. */
final class Interest {

    private final List<Client> clients = new ArrayList<>();
    private boolean lost;

    Interest(Client first) {
        clients.add(first);
    }

    /** Counts one more, unless the interest is lost already. */
    synchronized void join(Client client) {
        if (!lost) {
            clients.add(client);
        }
    }

    /** Counts one less: a client that waits no longer, whether or not it has gone. */
    synchronized void leave(Client client) {
        clients.remove(client);
    }

    /** Looks for clients, and returns whether there is none left. */
    synchronized boolean isLost() {
        clients.removeIf(Client::isGone);
        lost = clients.isEmpty();
        return lost;
    }
}
