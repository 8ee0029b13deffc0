package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.client.Deal;
import org.tintype.client.Dispute;
import org.tintype.client.Image;
import org.tintype.client.ListQuery;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.client.UserChange;
import org.tintype.fixture.PatchJpeg;

/** Disputes over REST, and what they do to images. */
@ExtendWith(SharedServer.class)
class DisputesIT {

    private final Service service;
    private final RestClient rawBuyer;
    private final RestClient rawArbiter;
    private final Tintype admin;
    private final Tintype seller;
    private final Tintype buyer;
    private final Tintype arbiter;
    private final UUID arbiterId;
    private final Deal deal;

    DisputesIT(Service service) {
        this.service = service;
        this.rawBuyer = service.newUser();
        this.rawArbiter = service.newUser("arbiter");
        this.admin = service.admin().typed();
        this.seller = service.newUser().typed();
        this.buyer = rawBuyer.typed();
        this.arbiter = rawArbiter.typed();
        this.arbiterId = idOf(arbiter);
        this.deal = seller.deals().begin(NewDeal.of("A camera", idOf(seller), idOf(buyer)));
    }

    @Test
    void aDisputeIsDescribedAndShownInItsDealWhileItIsOpen() {
        JsonObject dispute =
                read(rawBuyer.post(path(), Map.of("arbiter", arbiterId.toString(), "reason", "It is broken.")), 201);

        assertThat(dispute).containsOnlyKeys("id", "deal", "arbiter", "openedBy", "reason", "open", "openedAt");
        assertThat(dispute.getString("deal")).isEqualTo(deal.id().toString());
        assertThat(dispute.getString("arbiter")).isEqualTo(arbiterId.toString());
        assertThat(dispute.getString("openedBy")).isEqualTo(rawBuyer.userId());
        assertThat(dispute.getString("reason")).isEqualTo("It is broken.");
        assertThat(dispute.getBoolean("open")).isTrue();
        assertThat(read(rawBuyer.get("api/v1/deals/" + deal.id()), 200).getJsonObject("dispute"))
                .isEqualTo(dispute);
        assertThat(readList(rawBuyer.get("api/v1/deals")).get(0).getJsonObject("dispute"))
                .isEqualTo(dispute);

        Dispute closed = arbiter.deals().closeDispute(deal.id());

        assertThat(closed.id()).hasToString(dispute.getString("id"));
        assertThat(closed.open()).isFalse();
        assertThat(closed.closedAt()).isAfterOrEqualTo(closed.openedAt());
        assertThat(seller.deals().get(deal.id())).isEqualTo(deal);
    }

    @Test
    void theArbiterSeesAndWritesWhileItIsOpen() {
        UUID image = evidence();
        assertThatNothingIsOpenToTheArbiter(image);

        open(buyer);
        assertThat(arbiter.deals().get(deal.id()).id()).isEqualTo(deal.id());
        assertThat(arbiter.deals().list(ListQuery.FIRST).entries()).hasSize(1);
        assertThat(arbiter.deals().messages(deal.id(), ListQuery.FIRST).entries())
                .hasSize(1);
        assertThat(arbiter.content().get(image)).isNotEmpty();
        assertThat(arbiter.deals()
                        .send(deal.id(), NewMessage.of("What is broken?"))
                        .author())
                .isEqualTo(arbiterId);

        arbiter.deals().closeDispute(deal.id());
        assertThatNothingIsOpenToTheArbiter(image);
    }

    @Test
    void anArbiterWithoutTheRoleSeesNothing() {
        open(buyer);
        assertThat(arbiter.deals().get(deal.id()).id()).isEqualTo(deal.id());
        admin.users().change(arbiterId, UserChange.roles("user"));
        assertRefused(403, () -> arbiter.deals().get(deal.id()));
        assertRefused(403, () -> arbiter.deals().closeDispute(deal.id()));
    }

    @Test
    void oneDisputeIsOpenAtATime() {
        open(buyer);
        Tintype other = service.newUser("arbiter").typed();
        UUID otherId = idOf(other);
        assertRefused(409, () -> seller.deals().openDispute(deal.id(), otherId, "It is broken."));
        arbiter.deals().closeDispute(deal.id());
        seller.deals().openDispute(deal.id(), otherId, "It is broken.");
        assertRefused(403, () -> arbiter.deals().get(deal.id()));
        assertThat(other.deals().get(deal.id()).id()).isEqualTo(deal.id());
    }

    @Test
    void sellerBuyerAndAdministratorsOpenDisputes() {
        for (Tintype opener : List.of(seller, buyer, admin)) {
            open(opener);
            admin.deals().closeDispute(deal.id());
        }
        assertRefused(403, () -> open(service.newUser().typed()));
        assertRefused(403, () -> open(arbiter));
        assertRefused(401, () -> open(service.anonymous().typed()));
        assertRefused(404, () -> seller.deals().openDispute(UUID.randomUUID(), arbiterId, "It is broken."));
        Map<String, String> dispute = Map.of("arbiter", arbiterId.toString(), "reason", "It is broken.");
        read(rawBuyer.post("api/v1/deals/here/dispute", dispute), 404);
    }

    @Test
    void anArbiterHasTheRoleAndNoPart() {
        UUID disabled = idOf(service.newUser("arbiter").typed());
        admin.users().change(disabled, UserChange.disabled(true));
        Deal ofAnArbiter = seller.deals().begin(NewDeal.of("A camera", idOf(seller), arbiterId));

        for (UUID noArbiter :
                List.of(idOf(service.newUser().typed()), idOf(admin), idOf(seller), disabled, UUID.randomUUID())) {
            assertWrong(() -> seller.deals().openDispute(deal.id(), noArbiter, "It is broken."), "arbiter");
        }
        assertWrong(() -> seller.deals().openDispute(ofAnArbiter.id(), arbiterId, "It is broken."), "arbiter");
    }

    @Test
    void everyBadMemberOfADisputeIsNamed() {
        assertThat(wrong(rawBuyer.post(path(), Map.of()))).containsExactlyInAnyOrder("arbiter", "reason");
        assertThat(wrong(rawBuyer.post(path(), Map.of("arbiter", "me", "reason", "x".repeat(1001), "id", "x"))))
                .containsExactlyInAnyOrder("arbiter", "reason", "id");
        assertThat(wrong(rawBuyer.post(path(), Map.of("arbiter", List.of(), "reason", " "))))
                .containsExactlyInAnyOrder("arbiter", "reason");
    }

    @Test
    void theArbiterAndAdministratorsCloseIt() {
        open(buyer);
        for (RestClient other : List.of(service.newUser(), service.newUser("arbiter"))) {
            assertRefused(403, () -> other.typed().deals().closeDispute(deal.id()));
        }
        assertRefused(403, () -> seller.deals().closeDispute(deal.id()));
        assertRefused(403, () -> buyer.deals().closeDispute(deal.id()));
        assertRefused(401, () -> service.anonymous().typed().deals().closeDispute(deal.id()));
        assertThat(admin.deals().closeDispute(deal.id()).open()).isFalse();
    }

    @Test
    void withoutAnOpenDisputeThereIsNothingToClose() {
        assertRefused(404, () -> admin.deals().closeDispute(deal.id()));
        assertRefused(403, () -> seller.deals().closeDispute(deal.id()));
        assertRefused(403, () -> arbiter.deals().closeDispute(deal.id()));
        assertRefused(404, () -> admin.deals().closeDispute(UUID.randomUUID()));
    }

    @Test
    void aDisputeIsClosedAndNothingElse() {
        open(buyer);
        assertThat(wrong(rawArbiter.patch(path(), Map.of("open", true)))).containsExactly("open");
        assertThat(wrong(rawArbiter.patch(path(), Map.of("open", "false")))).containsExactly("open");
        assertThat(wrong(rawArbiter.patch(path(), Map.of()))).containsExactly("open");
        assertThat(wrong(rawArbiter.patch(path(), Map.of("open", false, "reason", "None"))))
                .containsExactly("reason");
        assertThat(seller.deals().get(deal.id()).dispute()).isNotNull();
    }

    @Test
    void evidenceStaysAsItIsUntilTheDisputeIsClosed() {
        UUID image = evidence();
        Image before = buyer.images().get(image);
        open(buyer);

        assertRefused(409, () -> seller.images().replace(image, other()));
        assertRefused(409, () -> seller.images().delete(image));
        assertThat(buyer.images().get(image)).isEqualTo(before);

        arbiter.deals().closeDispute(deal.id());
        assertThat(seller.images().replace(image, other()).width()).isEqualTo(48);
        seller.images().delete(image);
        assertRefused(404, () -> buyer.images().get(image));
    }

    @Test
    void administratorsMayTakeEvidenceAway() {
        UUID image = evidence();
        open(buyer);
        assertThat(admin.images().replace(image, other()).width()).isEqualTo(48);
        admin.images().delete(image);
        assertRefused(404, () -> buyer.images().get(image));
    }

    private void open(Tintype opener) {
        Dispute opened = opener.deals().openDispute(deal.id(), arbiterId, "It is broken.");
        assertThat(opened.open()).isTrue();
    }

    /** Has the seller show an image in the deal. */
    private UUID evidence() {
        UUID image = seller.images()
                .upload(Upload.of(PatchJpeg.of(32, 24).bytes(), "camera.jpg"))
                .id();
        seller.deals().send(deal.id(), NewMessage.of("Look", image));
        return image;
    }

    private void assertThatNothingIsOpenToTheArbiter(UUID image) {
        assertRefused(403, () -> arbiter.deals().get(deal.id()));
        assertThat(arbiter.deals().list(ListQuery.FIRST).entries()).isEmpty();
        assertRefused(403, () -> arbiter.deals().messages(deal.id(), ListQuery.FIRST));
        assertRefused(403, () -> arbiter.deals().send(deal.id(), NewMessage.of("Hello")));
        assertRefused(403, () -> arbiter.content().get(image));
        assertRefused(403, () -> arbiter.images().get(image));
    }

    private String path() {
        return "api/v1/deals/" + deal.id() + "/dispute";
    }

    private static UUID idOf(Tintype user) {
        return user.me().get().id();
    }

    private static List<String> wrong(Response answer) {
        return RestClient.errors(read(answer, 422), "field");
    }

    private static Upload other() {
        return Upload.of(PatchJpeg.of(48, 16).bytes(), "other.jpg");
    }
}
