package org.tintype.server;

import org.junit.jupiter.api.extension.ExtendWith;

/** Races on the embedded database. */
@ExtendWith(SharedServer.class)
class RaceIT extends Races {

    RaceIT(Service service) {
        super(service);
    }
}
