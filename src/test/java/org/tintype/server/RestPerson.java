package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody at the REST door. */
record RestPerson(RestClient rest) implements Person {

    @Override
    public Outcome beginDeal(UUID deal, String seller, String buyer) {
        return end(rest.post(
                "api/v1/deals", Map.of("id", deal.toString(), "title", "A camera", "seller", seller, "buyer", buyer)));
    }

    @Override
    public Outcome send(UUID deal, UUID message, String text, UUID... images) {
        List<String> guids = Arrays.stream(images).map(UUID::toString).toList();
        return end(rest.post(
                "api/v1/deals/" + deal + "/messages", Map.of("id", message.toString(), "text", text, "images", guids)));
    }

    @Override
    public Outcome readMessages(UUID deal) {
        return end(rest.get("api/v1/deals/" + deal + "/messages"));
    }

    @Override
    public Outcome openDispute(UUID deal, String arbiter) {
        return end(
                rest.post("api/v1/deals/" + deal + "/dispute", Map.of("arbiter", arbiter, "reason", "It never came.")));
    }

    @Override
    public Outcome closeDispute(UUID deal) {
        return end(rest.patch("api/v1/deals/" + deal + "/dispute", Map.of("open", false)));
    }

    @Override
    public Outcome store(UUID image, byte[] jpeg) {
        return end(rest.upload(RestClient.form().file(jpeg, "camera.jpg").text("id", image.toString())));
    }

    @Override
    public Outcome read(UUID image) {
        Outcome described = end(rest.get("api/v1/images/" + image));
        Outcome delivered = end(rest.get(image.toString()));
        Outcome asFile = end(rest.get(image + ".jpg"));
        assertThat(List.of(delivered, asFile)).containsOnly(described);
        return described;
    }

    @Override
    public void close() {
        // HTTP keeps nothing open for a person.
    }

    static Outcome end(Response answer) {
        try (answer) {
            return Outcome.ofHttp(answer.getStatus(), answer.readEntity(String.class));
        }
    }
}
