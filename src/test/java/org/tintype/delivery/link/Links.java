package org.tintype.delivery.link;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.tintype.account.UserId;
import org.tintype.image.ImageId;

/** Keys and tickets for tests. */
final class Links {

    static final LinkKey KEY = key("01");
    static final LinkKey OTHER_KEY = key("02");
    static final ImageId IMAGE = ImageId.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final UserId MAKER = UserId.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    static final Instant EXPIRES = Instant.parse("2026-03-01T12:05:00Z");

    private Links() {}

    static LinkKey key(String hexByte) {
        return new LinkKey(HexFormat.of().parseHex(hexByte.repeat(32)));
    }

    /** Returns a ticket with everything that one can have. */
    static LinkTicket full() {
        return ticket(Optional.of("jpg"), Optional.of("w_400,h_300"), true);
    }

    /** Returns a ticket with as little as there can be. */
    static LinkTicket bare() {
        return ticket(Optional.empty(), Optional.empty(), false);
    }

    static LinkTicket ticket(Optional<String> format, Optional<String> transform, boolean download) {
        return new LinkTicket(IMAGE, format, transform, download, MAKER, KEY.id(), EXPIRES);
    }
}
