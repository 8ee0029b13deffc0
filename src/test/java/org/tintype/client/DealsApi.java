package org.tintype.client;

import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /deals}. */
public record DealsApi(Connection connection) {

    public Deal begin(String title, UUID seller, UUID buyer) {
        return connection
                .call("deals", Connection.NO_QUERY)
                .post(Entity.json(Map.of("title", title, "seller", seller, "buyer", buyer)))
                .as(Deal.class);
    }

    public Paged<Deal> list(Listing listing) {
        return connection.call("deals", listing.query()).get().paged(Deal[].class);
    }

    public Deal get(UUID id) {
        return call(id, "").get().as(Deal.class);
    }

    public Message send(UUID deal, String text, UUID... images) {
        return call(deal, "/messages")
                .post(Entity.json(Map.of("text", text, "images", List.of(images))))
                .as(Message.class);
    }

    public Paged<Message> messages(UUID deal, Listing listing) {
        return connection
                .call("deals/" + deal + "/messages", listing.query())
                .get()
                .paged(Message[].class);
    }

    public Dispute openDispute(UUID deal, UUID arbiter, String reason) {
        return call(deal, "/dispute")
                .post(Entity.json(Map.of("arbiter", arbiter, "reason", reason)))
                .as(Dispute.class);
    }

    public Dispute closeDispute(UUID deal) {
        return call(deal, "/dispute").patch(Entity.json(Map.of("open", false))).as(Dispute.class);
    }

    private Call call(UUID deal, String below) {
        return connection.call("deals/" + deal + below, Connection.NO_QUERY);
    }
}
