package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.pathOf;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.fixture.PatchJpeg;

/** Disputes over REST, and what they do to images. */
@ExtendWith(SharedServer.class)
class DisputesIT {

    private final Service service;
    private final RestClient seller;
    private final RestClient buyer;
    private final RestClient arbiter;
    private final JsonObject deal;

    DisputesIT(Service service) {
        this.service = service;
        this.seller = service.newUser();
        this.buyer = service.newUser();
        this.arbiter = service.newUser("arbiter");
        this.deal = seller.deal(seller, buyer);
    }

    @Test
    void aDisputeIsDescribedAndShownInItsDealWhileItIsOpen() {
        JsonObject dispute = read(buyer.openDispute(deal, arbiter), 201);

        assertThat(dispute).containsOnlyKeys("id", "deal", "arbiter", "openedBy", "reason", "open", "openedAt");
        assertThat(dispute.getString("deal")).isEqualTo(deal.getString("id"));
        assertThat(dispute.getString("arbiter")).isEqualTo(arbiter.userId());
        assertThat(dispute.getString("openedBy")).isEqualTo(buyer.userId());
        assertThat(dispute.getString("reason")).isEqualTo("It is broken.");
        assertThat(dispute.getBoolean("open")).isTrue();
        assertThat(read(seller.get(pathOf(deal)), 200).getJsonObject("dispute")).isEqualTo(dispute);
        assertThat(readList(seller.get("api/v1/deals")).get(0).getJsonObject("dispute"))
                .isEqualTo(dispute);

        JsonObject closed = read(arbiter.closeDispute(deal), 200);

        assertThat(closed.getString("id")).isEqualTo(dispute.getString("id"));
        assertThat(closed.getBoolean("open")).isFalse();
        assertThat(closed.getString("closedAt")).isGreaterThanOrEqualTo(closed.getString("openedAt"));
        assertThat(read(seller.get(pathOf(deal)), 200)).isEqualTo(deal);
    }

    @Test
    void theArbiterSeesAndWritesWhileItIsOpen() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        seller.send(deal, image);
        assertThatNothingIsOpenToTheArbiter(image);

        read(buyer.openDispute(deal, arbiter), 201);
        read(arbiter.get(pathOf(deal)), 200);
        assertThat(readList(arbiter.get("api/v1/deals"))).hasSize(1);
        assertThat(readList(arbiter.get(pathOf(deal) + "/messages"))).hasSize(1);
        assertThat(arbiter.bytes(image)).isNotEmpty();
        read(arbiter.send(deal, Map.of("text", "What is broken?")), 201);

        read(arbiter.closeDispute(deal), 200);
        assertThatNothingIsOpenToTheArbiter(image);
    }

    @Test
    void anArbiterWithoutTheRoleSeesNothing() {
        read(buyer.openDispute(deal, arbiter), 201);
        read(arbiter.get(pathOf(deal)), 200);
        read(service.admin().patch("api/v1/users/" + arbiter.userId(), Map.of("roles", Set.of("user"))), 200);
        read(arbiter.get(pathOf(deal)), 403);
        read(arbiter.closeDispute(deal), 403);
    }

    @Test
    void oneDisputeIsOpenAtATime() {
        read(buyer.openDispute(deal, arbiter), 201);
        RestClient other = service.newUser("arbiter");
        read(seller.openDispute(deal, other), 409);
        read(arbiter.closeDispute(deal), 200);
        read(seller.openDispute(deal, other), 201);
        read(arbiter.get(pathOf(deal)), 403);
        read(other.get(pathOf(deal)), 200);
    }

    @Test
    void sellerBuyerAndAdministratorsOpenDisputes() {
        for (RestClient opener : List.of(seller, buyer, service.admin())) {
            read(opener.openDispute(deal, arbiter), 201);
            read(service.admin().closeDispute(deal), 200);
        }
        read(service.newUser().openDispute(deal, arbiter), 403);
        read(arbiter.openDispute(deal, arbiter), 403);
        Map<String, String> dispute = Map.of("arbiter", arbiter.userId(), "reason", "It is broken.");
        read(service.anonymous().post(pathOf(deal) + "/dispute", dispute), 401);
        read(seller.post("api/v1/deals/" + UUID.randomUUID() + "/dispute", dispute), 404);
        read(seller.post("api/v1/deals/here/dispute", dispute), 404);
    }

    @Test
    void anArbiterHasTheRoleAndNoPart() {
        RestClient disabled = service.newUser("arbiter");
        String idOfDisabled = disabled.userId();
        read(service.admin().patch("api/v1/users/" + idOfDisabled, Map.of("disabled", true)), 200);
        JsonObject ofAnArbiter = seller.deal(seller, arbiter);

        assertThat(wrong(seller.openDispute(deal, service.newUser()))).containsExactly("arbiter");
        assertThat(wrong(seller.openDispute(deal, service.admin()))).containsExactly("arbiter");
        assertThat(wrong(seller.openDispute(deal, seller))).containsExactly("arbiter");
        assertThat(wrong(seller.openDispute(ofAnArbiter, arbiter))).containsExactly("arbiter");
        for (String id : List.of(idOfDisabled, UUID.randomUUID().toString())) {
            assertThat(wrong(seller.post(pathOf(deal) + "/dispute", Map.of("arbiter", id, "reason", "It is broken."))))
                    .containsExactly("arbiter");
        }
    }

    @Test
    void everyBadMemberOfADisputeIsNamed() {
        String path = pathOf(deal) + "/dispute";
        assertThat(wrong(seller.post(path, Map.of()))).containsExactlyInAnyOrder("arbiter", "reason");
        assertThat(wrong(seller.post(path, Map.of("arbiter", "me", "reason", "x".repeat(1001), "id", "x"))))
                .containsExactlyInAnyOrder("arbiter", "reason", "id");
        assertThat(wrong(seller.post(path, Map.of("arbiter", List.of(), "reason", " "))))
                .containsExactlyInAnyOrder("arbiter", "reason");
    }

    @Test
    void theArbiterAndAdministratorsCloseIt() {
        read(buyer.openDispute(deal, arbiter), 201);
        for (RestClient other : List.of(seller, buyer, service.newUser(), service.newUser("arbiter"))) {
            read(other.closeDispute(deal), 403);
        }
        read(service.anonymous().closeDispute(deal), 401);
        read(service.admin().closeDispute(deal), 200);
    }

    @Test
    void withoutAnOpenDisputeThereIsNothingToClose() {
        read(service.admin().closeDispute(deal), 404);
        read(seller.closeDispute(deal), 403);
        read(arbiter.closeDispute(deal), 403);
        read(service.admin().patch("api/v1/deals/" + UUID.randomUUID() + "/dispute", Map.of("open", false)), 404);
    }

    @Test
    void aDisputeIsClosedAndNothingElse() {
        read(buyer.openDispute(deal, arbiter), 201);
        String path = pathOf(deal) + "/dispute";
        assertThat(wrong(arbiter.patch(path, Map.of("open", true)))).containsExactly("open");
        assertThat(wrong(arbiter.patch(path, Map.of("open", "false")))).containsExactly("open");
        assertThat(wrong(arbiter.patch(path, Map.of()))).containsExactly("open");
        assertThat(wrong(arbiter.patch(path, Map.of("open", false, "reason", "None"))))
                .containsExactly("reason");
        assertThat(read(seller.get(pathOf(deal)), 200)).containsKey("dispute");
    }

    @Test
    void evidenceStaysAsItIsUntilTheDisputeIsClosed() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        seller.send(deal, image);
        JsonObject before = read(buyer.get("api/v1/images/" + image), 200);
        read(buyer.openDispute(deal, arbiter), 201);

        read(seller.replace(image, form().file(other(), "other.jpg")), 409);
        read(seller.delete(image), 409);
        assertThat(read(buyer.get("api/v1/images/" + image), 200)).isEqualTo(before);

        read(arbiter.closeDispute(deal), 200);
        read(seller.replace(image, form().file(other(), "other.jpg")), 201);
        assertDeleted(seller.delete(image));
    }

    @Test
    void administratorsMayTakeEvidenceAway() {
        String image = seller.upload(jpeg(), "camera.jpg").getString("id");
        seller.send(deal, image);
        read(buyer.openDispute(deal, arbiter), 201);
        read(service.admin().replace(image, form().file(other(), "other.jpg")), 201);
        assertDeleted(service.admin().delete(image));
    }

    private void assertThatNothingIsOpenToTheArbiter(String image) {
        read(arbiter.get(pathOf(deal)), 403);
        assertThat(readList(arbiter.get("api/v1/deals"))).isEmpty();
        read(arbiter.get(pathOf(deal) + "/messages"), 403);
        read(arbiter.send(deal, Map.of("text", "Hello")), 403);
        read(arbiter.get(image), 403);
        read(arbiter.get("api/v1/images/" + image), 403);
    }

    private static void assertDeleted(Response answer) {
        try (answer) {
            assertThat(answer.getStatus()).isEqualTo(204);
        }
    }

    private static List<String> wrong(Response answer) {
        return RestClient.errors(read(answer, 422), "field");
    }

    private static byte[] jpeg() {
        return PatchJpeg.of(32, 24).bytes();
    }

    private static byte[] other() {
        return PatchJpeg.of(48, 16).bytes();
    }
}
