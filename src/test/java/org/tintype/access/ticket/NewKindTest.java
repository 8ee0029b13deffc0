package org.tintype.access.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tintype.access.Grant;
import org.tintype.access.Reason;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.blob.Digest;
import org.tintype.deal.Office;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Content;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageSort;
import org.tintype.image.Labels;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** A new kind of owner object is one entity and one migration: rules, lists and explanations know it at once. */
class NewKindTest {

    private static final Content CONTENT = new Content(
            Format.JPEG, 1, new Digest("a".repeat(64)), new Digest("b".repeat(64)), new Digest("c".repeat(64)), 1, 1);

    private final UUID ticket = UUID.randomUUID();
    private final ImageId image = ImageId.random();
    private final Office office = new Office(TestDatabase.h2("tintype-with-tickets", "classpath:db/ticket"));
    private final User customer = office.user("customer", Role.USER);
    private final User clerk = office.user("clerk", Role.USER, Role.ARBITER);
    private final Caller stranger = office.user("stranger", Role.USER).asCaller();

    @BeforeEach
    void reportDamage() {
        office.run(desk -> {
            Ticket reported = new Ticket(
                    ticket,
                    desk.accounts().get(customer.id()),
                    desk.accounts().get(clerk.id()),
                    "A broken window",
                    People.NOW);
            var claimed = desk.claiming().claim(customer.asCaller(), List.of(image));
            desk.claiming().attach(customer.asCaller(), reported, List.of(image), claimed);
            desk.em().persist(reported);
        });
        office.run(desk -> desk.images().record(customer.asCaller(), image, Labels.NONE, desk.stored(CONTENT)));
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void imageIsReadByTheReadersOfTheObject() {
        assertThat(read(customer.asCaller())).isEqualTo(image);
        assertThat(read(clerk.asCaller())).isEqualTo(image);
        assertThatThrownBy(() -> read(stranger)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> read(new Caller(clerk.id(), Set.of(Role.USER))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void listsHaveIt() {
        assertThat(listed(clerk.asCaller())).containsExactly(image.value());
        assertThat(listed(stranger)).isEmpty();
    }

    @Test
    void explanationNamesItsKindAndParts() {
        Page<Grant> grants = office.at(desk -> desk.images().grants(customer.asCaller(), image, PageRequest.FIRST));
        assertThat(grants.content())
                .extracting(Grant::reason)
                .containsExactly(
                        new Reason.Ownership(),
                        new Reason.Administration(),
                        new Reason.Part("ticket", ticket, "clerk"),
                        new Reason.Part("ticket", ticket, "customer"));
    }

    @Test
    void objectComesBack() {
        String subject = office.at(desk -> desk.em().find(Ticket.class, ticket).subject());
        assertThat(subject).isEqualTo("A broken window");
    }

    private ImageId read(Caller caller) {
        return office.at(desk -> desk.images().read(caller, image).id());
    }

    private List<UUID> listed(Caller caller) {
        return office.at(desk -> desk.images().list(caller, ImageSort.DEFAULT, PageRequest.FIRST).content().stream()
                .map(Image::guid)
                .toList());
    }
}
