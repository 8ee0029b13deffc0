package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A seller, a buyer and an arbiter at one door, a deal between the first two, and whoever else comes along. */
final class Cast implements AutoCloseable {

    final UUID deal = UUID.randomUUID();
    final UUID image = UUID.randomUUID();
    final Person seller;
    final Person buyer;
    final Person arbiter;
    final Person stranger;

    private final Service service;
    private final Door door;
    private final List<Person> all = new ArrayList<>();

    /** Lets people in who are around for all tests. */
    Cast(Service service, Door door) {
        this(
                service,
                door,
                service.regular("seller"),
                service.regular("buyer"),
                service.regular("arbiter", "user", "arbiter"),
                service.regular("stranger"));
    }

    private Cast(
            Service service, Door door, RestClient seller, RestClient buyer, RestClient arbiter, RestClient stranger) {
        this.service = service;
        this.door = door;
        this.seller = enter(seller);
        this.buyer = enter(buyer);
        this.arbiter = enter(arbiter);
        this.stranger = enter(stranger);
        assertThat(this.seller.beginDeal(deal, this.seller.id(), this.buyer.id()))
                .isEqualTo(Outcome.OK);
    }

    /** Lets people in whom the test may change. */
    static Cast ofNewcomers(Service service, Door door) {
        return new Cast(
                service,
                door,
                service.newUser(),
                service.newUser(),
                service.newUser("user", "arbiter"),
                service.newUser());
    }

    /** Returns somebody more. */
    Person newcomer(String... roles) {
        return enter(service.newUser(roles));
    }

    /** Lets somebody in who is signed in already. */
    Person enter(RestClient client) {
        Person person = door.enter(service, client);
        all.add(person);
        return person;
    }

    /** Sends a new message in the deal. */
    Outcome send(Person author, UUID... images) {
        return author.send(deal, UUID.randomUUID(), "See the picture.", images);
    }

    /** Has the buyer open a dispute. */
    void openDispute() {
        assertThat(buyer.openDispute(deal, arbiter.id())).isEqualTo(Outcome.OK);
    }

    @Override
    public void close() {
        all.forEach(Person::close);
    }
}
