package org.tintype.server;

import org.junit.jupiter.api.extension.ExtendWith;

/** The same races on PostgreSQL. */
@ExtendWith(PostgresServer.class)
class PostgresRaceIT extends Races {

    PostgresRaceIT(Service service) {
        super(service);
    }
}
