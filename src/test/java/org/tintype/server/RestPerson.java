package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.tintype.client.ListQuery;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.ProblemException;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;

/** Somebody at the REST door. */
record RestPerson(RestClient rest) implements Person {

    @Override
    public Outcome beginDeal(UUID deal, String seller, String buyer) {
        NewDeal sale = NewDeal.of("A camera", UUID.fromString(seller), UUID.fromString(buyer));
        return end(() -> client().deals().begin(sale.id(deal)));
    }

    @Override
    public Outcome send(UUID deal, UUID message, String text, UUID... images) {
        return end(() -> client().deals().send(deal, NewMessage.of(text, images).id(message)));
    }

    @Override
    public Outcome readMessages(UUID deal) {
        return end(() -> client().deals().messages(deal, ListQuery.FIRST));
    }

    @Override
    public Outcome openDispute(UUID deal, String arbiter) {
        return end(() -> client().deals().openDispute(deal, UUID.fromString(arbiter), "It never came."));
    }

    @Override
    public Outcome closeDispute(UUID deal) {
        return end(() -> client().deals().closeDispute(deal));
    }

    @Override
    public Outcome store(UUID image, byte[] jpeg) {
        return end(() -> client().images().upload(Upload.of(jpeg, "camera.jpg").id(image)));
    }

    @Override
    public Outcome read(UUID image) {
        Outcome described = end(() -> client().images().get(image));
        Outcome delivered = end(() -> client().content().get(image));
        Outcome asFile = end(() -> client().content().get(image + ".jpg"));
        assertThat(List.of(delivered, asFile)).containsOnly(described);
        return described;
    }

    @Override
    public void close() {
        // HTTP keeps nothing open for a person.
    }

    static Outcome end(Runnable request) {
        try {
            request.run();
            return Outcome.OK;
        } catch (ProblemException e) {
            return Outcome.ofRefusal(e);
        }
    }

    private Tintype client() {
        return rest.typed();
    }
}
