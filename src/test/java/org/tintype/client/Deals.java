package org.tintype.client;

import java.util.Map;
import java.util.UUID;

/** The deals that whoever is signed in may read. */
public final class Deals {

    private final Wire wire;

    Deals(Wire wire) {
        this.wire = wire;
    }

    public Deal begin(NewDeal deal) {
        return wire.post(wire.api("deals"), deal, Deal.class);
    }

    public Paged<Deal> list(ListQuery query) {
        return wire.list(query.of(wire.api("deals")), Deal.class);
    }

    public Deal get(UUID id) {
        return wire.get(wire.api("deals", id), Deal.class);
    }

    public Message send(UUID deal, NewMessage message) {
        return wire.post(wire.api("deals", deal, "messages"), message, Message.class);
    }

    public Paged<Message> messages(UUID deal, ListQuery query) {
        return wire.list(query.of(wire.api("deals", deal, "messages")), Message.class);
    }

    public Dispute openDispute(UUID deal, UUID arbiter, String reason) {
        return wire.post(
                wire.api("deals", deal, "dispute"),
                Map.of("arbiter", arbiter.toString(), "reason", reason),
                Dispute.class);
    }

    public Dispute closeDispute(UUID deal) {
        return wire.patch(wire.api("deals", deal, "dispute"), Map.of("open", false), Dispute.class);
    }
}
