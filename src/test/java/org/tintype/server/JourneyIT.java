package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.client.Deal;
import org.tintype.client.Dispute;
import org.tintype.client.Grant;
import org.tintype.client.Image;
import org.tintype.client.ListQuery;
import org.tintype.client.Message;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.NewUser;
import org.tintype.client.Paged;
import org.tintype.client.Problem;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.client.User;
import org.tintype.client.UserChange;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;

/** What people do with the service, through the client that they would write. */
@ExtendWith(SharedServer.class)
class JourneyIT {

    private static final byte[] JPEG = PatchJpeg.of(32, 24).bytes();

    private final Service service;
    private final Tintype admin;

    JourneyIT(Service service) {
        this.service = service;
        this.admin = service.admin().typed();
    }

    @Test
    void whoIsMadeSignsInUntilDisabled() {
        String name = "j-" + UUID.randomUUID().toString().substring(0, 12);

        User made = admin.users()
                .create(NewUser.of(name, Service.PASSWORD).displayName("Zoë").roles("user", "arbiter"));
        Tintype zoe = service.anonymous().typed().signIn(name, Service.PASSWORD);

        assertThat(zoe.me().get()).isEqualTo(made);
        assertThat(made.displayName()).isEqualTo("Zoë");
        assertThat(made.roles()).containsExactly("user", "arbiter");
        assertThat(made.createdAt()).isBefore(Instant.now().plusSeconds(60));
        assertThat(admin.users().change(made.id(), UserChange.roles("user")).roles())
                .containsExactly("user");
        assertThat(admin.users().change(made.id(), UserChange.disabled(true)).disabled())
                .isTrue();
        assertRefused(401, () -> zoe.me().get());
        assertRefused(401, () -> service.anonymous().typed().signIn(name, Service.PASSWORD));
    }

    @Test
    void aPictureIsKeptReplacedAndDeleted() {
        Tintype owner = service.newUser().typed();
        UUID id = UUID.randomUUID();

        Image image = owner.images()
                .upload(Upload.of(JPEG, "x.jpg")
                        .id(id)
                        .title("Holiday")
                        .description("At the sea")
                        .shown()
                        .nsfw());

        assertThat(image.id()).isEqualTo(id);
        assertThat(image.title()).isEqualTo("Holiday");
        assertThat(image.description()).isEqualTo("At the sea");
        assertThat(image.isPublic()).isTrue();
        assertThat(image.nsfw()).isTrue();
        assertThat(image.user().id()).isEqualTo(owner.me().get().id());
        assertThat(owner.images().get(id)).isEqualTo(image);
        assertThat(owner.content().get(id)).hasSize((int) image.contentLength());
        assertThat(owner.content().get(image.downloadUrl().getPath().substring(1)))
                .isEqualTo(owner.content().get(id));

        Image replaced =
                owner.images().replace(id, Upload.of(PatchPng.of(20, 60).bytes(), "y.png"));

        assertThat(replaced.contentType()).isEqualTo("image/png");
        assertThat(replaced.height()).isEqualTo(60);
        assertThat(replaced.updatedAt()).isAfter(image.updatedAt());

        owner.images().delete(id);

        assertRefused(404, () -> owner.images().get(id));
        assertRefused(404, () -> owner.content().get(id));
    }

    @Test
    void aDealOpensItsPicturesToThoseWhoTakePart() {
        Tintype seller = service.newUser().typed();
        Tintype buyer = service.newUser().typed();
        Tintype arbiter = service.newUser("user", "arbiter").typed();
        UUID image = seller.images().upload(Upload.of(JPEG, "x.jpg")).id();
        Deal deal = seller.deals().begin(NewDeal.of("A camera", idOf(seller), idOf(buyer)));
        assertRefused(403, () -> buyer.images().get(image));

        Message message = seller.deals().send(deal.id(), NewMessage.of("See the picture.", image));

        assertThat(message.images()).containsExactly(new Message.Attachment(image, true));
        assertThat(buyer.deals().messages(deal.id(), ListQuery.FIRST).entries()).containsExactly(message);
        assertThat(buyer.content().get(image)).isNotEmpty();
        assertRefused(403, () -> arbiter.images().get(image));

        Dispute dispute = buyer.deals().openDispute(deal.id(), idOf(arbiter), "It is broken.");

        assertThat(seller.deals().get(deal.id()).dispute()).isEqualTo(dispute);
        assertThat(arbiter.images().get(image).id()).isEqualTo(image);
        assertThat(seller.images().access(image, ListQuery.FIRST).entries())
                .extracting(Grant::rule)
                .containsExactly("owner", "admin", "object", "object", "object");
        assertRefused(409, () -> seller.images().delete(image));
        assertThat(arbiter.deals().closeDispute(deal.id()).open()).isFalse();
        assertRefused(403, () -> arbiter.images().get(image));
    }

    @Test
    void listsComeInPages() {
        Tintype seller = service.newUser().typed();
        UUID buyer = idOf(service.regular("buyer").typed());
        List<Deal> deals = Stream.generate(() -> seller.deals().begin(NewDeal.of("A camera", idOf(seller), buyer)))
                .limit(3)
                .toList();

        Paged<Deal> second = seller.deals().list(ListQuery.FIRST.page(1).perPage(2));

        assertThat(second.entries()).containsExactly(deals.get(0));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.links().next()).isEmpty();
        assertThat(second.links().prev())
                .hasValueSatisfying(page -> assertThat(page.getQuery()).contains("page=0"));
    }

    @Test
    void everythingWrongIsNamed() {
        Problem problem =
                assertRefused(422, () -> admin.deals().begin(NewDeal.of("", UUID.randomUUID(), UUID.randomUUID())));
        assertThat(problem.wrong()).contains("title");
        assertThat(problem.instance()).isEqualTo("/api/v1/deals");
    }

    private static UUID idOf(Tintype user) {
        return user.me().get().id();
    }
}
