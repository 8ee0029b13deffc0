package org.tintype.openapi;

import java.util.List;

/** Something came over the wire that the API's document does not allow. */
public final class DocumentViolated extends RuntimeException {

    DocumentViolated(Exchange exchange, List<String> departures) {
        super(exchange + ": " + String.join("; ", departures) + "; the answer was " + exchange.body());
    }
}
