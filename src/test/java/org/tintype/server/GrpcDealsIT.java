package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tintype.server.GrpcAssert.assertStatus;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.AttachedImage;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.Deal;
import org.tintype.proto.v1.Dispute;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.ListMessagesResponse;
import org.tintype.proto.v1.Message;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.SendMessageRequest;

/** Deals, messages and disputes, as an application uses them that makes the GUIDs itself. */
@ExtendWith(SharedServer.class)
class GrpcDealsIT {

    private final Service service;
    private final List<Participant> people = new ArrayList<>();
    private final Participant seller;
    private final Participant buyer;
    private final Deal deal;

    GrpcDealsIT(Service service) {
        this.service = service;
        this.seller = enter(service.regular("seller"));
        this.buyer = enter(service.regular("buyer"));
        this.deal = seller.door.createDeal(seller.id, buyer.id);
    }

    @AfterEach
    void close() {
        people.forEach(participant -> participant.door.close());
    }

    @Test
    void imageIsSeenByThoseWhoSeeTheMessageThatItIsIn() {
        Participant stranger = stranger();
        Participant arbiter = arbiter();
        UUID image = UUID.randomUUID();

        Message sent = seller.door.send(deal.getId(), "This one", image);
        assertThat(sent.getImagesList()).containsExactly(attached(image, false));
        assertStatus(Code.NOT_FOUND, () -> buyer.door.preview(image));

        seller.door.store(image, jpeg());
        assertThat(seller.door.preview(image).getPreview().isEmpty()).isFalse();
        assertThat(buyer.door.original(image)).isEqualTo(seller.door.original(image));
        assertThat(buyer.door.messages(deal.getId()))
                .containsExactly(
                        sent.toBuilder().setImages(0, attached(image, true)).build());
        assertStatus(Code.PERMISSION_DENIED, () -> stranger.door.preview(image));
        assertStatus(Code.PERMISSION_DENIED, () -> arbiter.door.preview(image));

        buyer.door.openDispute(deal.getId(), arbiter.id);
        assertThat(arbiter.door.original(image)).isEqualTo(seller.door.original(image));
        assertStatus(Code.PERMISSION_DENIED, () -> stranger.door.preview(image));

        arbiter.door.closeDispute(deal.getId());
        assertStatus(Code.PERMISSION_DENIED, () -> arbiter.door.preview(image));
        assertThat(buyer.door.preview(image)).isEqualTo(seller.door.preview(image));
    }

    @Test
    void dealIsBegunByItsPartiesAndAdministrators() {
        assertThat(deal.getTitle()).isEqualTo("A camera");
        assertThat(deal.getSeller()).isEqualTo(seller.id);
        assertThat(deal.getBuyer()).isEqualTo(buyer.id);
        assertThat(deal.hasDispute()).isFalse();
        assertIsNow(deal.getCreatedAt());
        assertThat(buyer.door.createDeal(seller.id, buyer.id).getId()).isNotEqualTo(deal.getId());
        assertThat(admin().door.createDeal(seller.id, buyer.id).getSeller()).isEqualTo(seller.id);
        assertStatus(Code.PERMISSION_DENIED, () -> stranger().door.createDeal(seller.id, buyer.id));
    }

    @Test
    void dealIsBetweenTwoUsers() {
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door.createDeal(seller.id, seller.id))
                .contains("buyer");
        assertStatus(
                        Code.INVALID_ARGUMENT,
                        () -> seller.door.createDeal(
                                UUID.randomUUID().toString(), UUID.randomUUID().toString()))
                .contains("seller", "buyer");
    }

    @Test
    void sameDealUnderItsIdIsBegunOnce() {
        CreateDealRequest request = CreateDealRequest.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setTitle("A lens")
                .setSeller(seller.id)
                .setBuyer(buyer.id)
                .build();
        Deal first = seller.door.deals().createDeal(request).getDeal();
        assertThat(first.getId()).isEqualTo(request.getId());
        assertThat(seller.door.deals().createDeal(request).getDeal()).isEqualTo(first);

        assertStatus(Code.ALREADY_EXISTS, () -> seller.door
                        .deals()
                        .createDeal(request.toBuilder().setTitle("Another").build()))
                .isEqualTo("This identifier is taken.");
        assertStatus(Code.ALREADY_EXISTS, () -> buyer.door.deals().createDeal(request));
        Participant stranger = stranger();
        assertStatus(Code.ALREADY_EXISTS, () -> stranger.door
                        .deals()
                        .createDeal(request.toBuilder()
                                .setBuyer(stranger.id)
                                .setSeller(buyer.id)
                                .build()))
                .isEqualTo("This identifier is taken.");
    }

    @Test
    void dealThatIsBegunAgainCarriesItsDispute() {
        CreateDealRequest request = CreateDealRequest.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setTitle("A lens")
                .setSeller(seller.id)
                .setBuyer(buyer.id)
                .build();
        Deal first = seller.door.deals().createDeal(request).getDeal();
        Dispute dispute = buyer.door.openDispute(first.getId(), arbiter().id);
        assertThat(seller.door.deals().createDeal(request).getDeal())
                .isEqualTo(first.toBuilder().setDispute(dispute).build());
    }

    @Test
    void sameMessageUnderItsIdIsSentOnce() {
        SendMessageRequest request = SendMessageRequest.newBuilder()
                .setDeal(deal.getId())
                .setId(UUID.randomUUID().toString())
                .setText("Look")
                .addImages(UUID.randomUUID().toString())
                .build();
        Message first = seller.door.deals().sendMessage(request).getMessage();
        assertThat(first.getId()).isEqualTo(request.getId());
        assertThat(seller.door.deals().sendMessage(request).getMessage()).isEqualTo(first);
        assertThat(seller.door.messages(deal.getId())).containsExactly(first);

        String other = seller.door.createDeal(seller.id, buyer.id).getId();
        for (SendMessageRequest changed : List.of(
                request.toBuilder().setText("Listen").build(),
                request.toBuilder().clearImages().build(),
                request.toBuilder().setDeal(other).build())) {
            assertStatus(Code.ALREADY_EXISTS, () -> seller.door.deals().sendMessage(changed))
                    .isEqualTo("This identifier is taken.");
        }
        assertStatus(Code.ALREADY_EXISTS, () -> buyer.door
                        .deals()
                        .sendMessage(request.toBuilder().clearImages().build()))
                .isEqualTo("This identifier is taken.");
        assertThat(buyer.door.messages(other)).isEmpty();
    }

    @Test
    void messageCarriesWhatItsAuthorSaid() {
        UUID stored = UUID.randomUUID();
        UUID missing = UUID.randomUUID();
        buyer.door.store(stored, jpeg());

        Message sent = buyer.door.send(deal.getId(), "Fünf\n📷", missing, stored);

        assertThat(sent.getDeal()).isEqualTo(deal.getId());
        assertThat(sent.getAuthor()).isEqualTo(buyer.id);
        assertThat(sent.getText()).isEqualTo("Fünf\n📷");
        assertThat(sent.getImagesList()).containsExactly(attached(missing, false), attached(stored, true));
        assertIsNow(sent.getSentAt());
        assertThat(seller.door.messages(deal.getId())).containsExactly(sent);
    }

    @Test
    void onlyThoseInADealReadItAndWriteInIt() {
        Participant stranger = stranger();
        Participant arbiter = arbiter();
        for (Participant outside : List.of(stranger, arbiter)) {
            assertStatus(Code.PERMISSION_DENIED, () -> outside.door.send(deal.getId(), "Hello"));
            assertStatus(Code.PERMISSION_DENIED, () -> outside.door.messages(deal.getId()));
            assertStatus(Code.PERMISSION_DENIED, () -> outside.door.openDispute(deal.getId(), arbiter.id));
            assertStatus(Code.PERMISSION_DENIED, () -> outside.door.closeDispute(deal.getId()));
        }
        assertThat(admin().door.messages(deal.getId())).isEmpty();
        assertStatus(Code.PERMISSION_DENIED, () -> admin().door.send(deal.getId(), "Hello"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nowhere = UUID.randomUUID().toString();
        assertStatus(Code.NOT_FOUND, () -> seller.door.send(nowhere, "Hello"));
        assertStatus(Code.NOT_FOUND, () -> seller.door.messages(nowhere));
        assertStatus(Code.NOT_FOUND, () -> seller.door.openDispute(nowhere, arbiter().id));
        assertStatus(Code.NOT_FOUND, () -> seller.door.closeDispute(nowhere));
        assertStatus(Code.NOT_FOUND, () -> admin().door.closeDispute(deal.getId()));
    }

    @Test
    void oneDisputeIsOpenUntilItsArbiterClosesIt() {
        Participant arbiter = arbiter();
        Dispute opened = buyer.door.openDispute(deal.getId(), arbiter.id);
        assertThat(opened.getDeal()).isEqualTo(deal.getId());
        assertThat(opened.getArbiter()).isEqualTo(arbiter.id);
        assertThat(opened.getOpenedBy()).isEqualTo(buyer.id);
        assertThat(opened.getReason()).isEqualTo("It is broken.");
        assertThat(opened.getOpen()).isTrue();
        assertThat(opened.hasClosedAt()).isFalse();
        assertIsNow(opened.getOpenedAt());

        assertStatus(Code.ALREADY_EXISTS, () -> seller.door.openDispute(deal.getId(), arbiter().id));
        assertThat(arbiter.door.send(deal.getId(), "What happened?").getAuthor())
                .isEqualTo(arbiter.id);
        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.closeDispute(deal.getId()));
        assertStatus(Code.PERMISSION_DENIED, () -> buyer.door.closeDispute(deal.getId()));

        Dispute closed = arbiter.door.closeDispute(deal.getId());
        assertIsNow(closed.getClosedAt());
        assertThat(closed)
                .isEqualTo(opened.toBuilder()
                        .setOpen(false)
                        .setClosedAt(closed.getClosedAt())
                        .build());
        assertStatus(Code.PERMISSION_DENIED, () -> arbiter.door.closeDispute(deal.getId()));
        assertStatus(Code.PERMISSION_DENIED, () -> arbiter.door.messages(deal.getId()));

        String second = seller.door.openDispute(deal.getId(), arbiter.id).getId();
        assertThat(second).isNotEqualTo(opened.getId());
        assertThat(admin().door.closeDispute(deal.getId()).getId()).isEqualTo(second);
    }

    @Test
    void arbiterIsAnArbiterAndNoParty() {
        assertStatus(Code.INVALID_ARGUMENT, () -> buyer.door.openDispute(deal.getId(), stranger().id))
                .contains("arbiter");
        assertStatus(
                        Code.INVALID_ARGUMENT,
                        () -> buyer.door.openDispute(
                                deal.getId(), UUID.randomUUID().toString()))
                .contains("arbiter");
        Participant dealing = arbiter();
        String own = dealing.door.createDeal(dealing.id, buyer.id).getId();
        assertStatus(Code.INVALID_ARGUMENT, () -> dealing.door.openDispute(own, dealing.id))
                .contains("arbiter");
    }

    @Test
    void knowingAGuidOpensNothing() {
        Participant stranger = stranger();
        UUID stored = UUID.randomUUID();
        UUID reserved = UUID.randomUUID();
        stranger.door.store(stored, jpeg());
        String elsewhere = stranger.door.createDeal(stranger.id, buyer.id).getId();
        stranger.door.send(elsewhere, "", reserved);

        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.send(deal.getId(), "Mine", stored));
        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.send(deal.getId(), "Mine", reserved));
        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.store(reserved, jpeg()));
        assertThat(seller.door.messages(deal.getId())).isEmpty();
        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.preview(stored));
    }

    @Test
    void messageWithAForeignGuidReservesNoneOfItsOthers() {
        Participant stranger = stranger();
        UUID foreign = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        stranger.door.store(foreign, jpeg());
        assertStatus(Code.PERMISSION_DENIED, () -> seller.door.send(deal.getId(), "", free, foreign));
        assertThat(stranger.door.store(free, jpeg()).getIsPreview()).isTrue();
    }

    @Test
    void evidenceStaysWhileADisputeIsOpen() {
        UUID image = UUID.randomUUID();
        seller.door.send(deal.getId(), "This one", image);
        seller.door.store(image, jpeg());
        byte[] other = CameraJpeg.gradient(9, 9).bytes();
        assertStatus(Code.ALREADY_EXISTS, () -> seller.door.store(image, other));

        Participant arbiter = arbiter();
        buyer.door.openDispute(deal.getId(), arbiter.id);
        assertStatus(Code.FAILED_PRECONDITION, () -> seller.door.store(image, other));
        assertThat(seller.door.store(image, jpeg())).isEqualTo(arbiter.door.preview(image));

        arbiter.door.closeDispute(deal.getId());
        assertStatus(Code.ALREADY_EXISTS, () -> seller.door.store(image, other));
    }

    @Test
    void everyWrongFieldIsNamedInOneAnswer() {
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door
                        .deals()
                        .createDeal(CreateDealRequest.newBuilder()
                                .setId("")
                                .setTitle("x".repeat(129))
                                .setSeller("me")
                                .build()))
                .contains("id: ", "title: ", "seller: ", "buyer: ");
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door
                        .deals()
                        .sendMessage(SendMessageRequest.newBuilder()
                                .setDeal("here")
                                .setId(deal.getId() + "0")
                                .setText("x".repeat(4001))
                                .addAllImages(Collections.nCopies(21, deal.getId()))
                                .build()))
                .contains("deal: ", "id: ", "text: ", "images: ");
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door
                        .deals()
                        .listMessages(ListMessagesRequest.newBuilder()
                                .setPage(-1)
                                .setPerPage(101)
                                .build()))
                .contains("deal: ", "page: ", "per_page: ");
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door
                        .deals()
                        .openDispute(OpenDisputeRequest.newBuilder()
                                .setReason("bell\u0007")
                                .build()))
                .contains("deal: ", "arbiter: ", "reason: ");
        assertStatus(
                        Code.INVALID_ARGUMENT,
                        () -> seller.door.deals().closeDispute(CloseDisputeRequest.getDefaultInstance()))
                .contains("deal: ");
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door.send(deal.getId(), " \n"))
                .contains("text: ");
    }

    @Test
    void tooManyBytesExhaustTheResource() {
        String long64 = "x".repeat(64 * 1024);
        String tenMebibytes = "x".repeat(10 * 1024 * 1024);
        assertStatus(Code.INVALID_ARGUMENT, () -> seller.door.send(deal.getId(), long64.substring(1024)));
        assertStatus(Code.RESOURCE_EXHAUSTED, () -> seller.door.send(deal.getId(), long64));
        assertStatus(Code.RESOURCE_EXHAUSTED, () -> seller.door.send(deal.getId(), tenMebibytes));
        assertStatus(Code.RESOURCE_EXHAUSTED, () -> seller.door
                .deals()
                .withCompression("gzip")
                .closeDispute(
                        CloseDisputeRequest.newBuilder().setDeal(tenMebibytes).build()));
        assertThat(seller.door.send(deal.getId(), "Short").getText()).isEqualTo("Short");
    }

    @Test
    void messagesComeInPagesTheOldestFirst() {
        List<String> sent = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            Participant author = number % 2 == 0 ? seller : buyer;
            sent.add(author.door.send(deal.getId(), "Number " + number).getText());
        }
        assertThat(page(0, 0)).isEqualTo(tuple(sent.subList(0, 20), 23L));
        assertThat(page(1, 0)).isEqualTo(tuple(sent.subList(20, 23), 23L));
        assertThat(page(2, 10)).isEqualTo(tuple(sent.subList(20, 23), 23L));
        assertThat(page(0, 100)).isEqualTo(tuple(sent, 23L));
        assertThat(page(3, 10)).isEqualTo(tuple(List.of(), 23L));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        try (GrpcClient anonymous = service.grpc(null)) {
            assertStatus(Code.UNAUTHENTICATED, () -> anonymous.createDeal(seller.id, buyer.id));
            assertStatus(Code.UNAUTHENTICATED, () -> anonymous.send(deal.getId(), "Hello"));
            assertStatus(Code.UNAUTHENTICATED, () -> anonymous.messages(deal.getId()));
            assertStatus(Code.UNAUTHENTICATED, () -> anonymous.openDispute(deal.getId(), seller.id));
            assertStatus(Code.UNAUTHENTICATED, () -> anonymous.closeDispute(deal.getId()));
        }
    }

    private Tuple page(int page, int perPage) {
        ListMessagesResponse answer = buyer.door
                .deals()
                .listMessages(ListMessagesRequest.newBuilder()
                        .setDeal(deal.getId())
                        .setPage(page)
                        .setPerPage(perPage)
                        .build());
        return tuple(answer.getMessagesList().stream().map(Message::getText).toList(), answer.getTotal());
    }

    private static AttachedImage attached(UUID image, boolean stored) {
        return AttachedImage.newBuilder()
                .setId(image.toString())
                .setStored(stored)
                .build();
    }

    private static void assertIsNow(Timestamp moment) {
        assertThat(Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    private static byte[] jpeg() {
        return PatchJpeg.of(64, 48).bytes();
    }

    private Participant arbiter() {
        return enter(service.regular("arbiter", "user", "arbiter"));
    }

    private Participant stranger() {
        return enter(service.regular("stranger"));
    }

    private Participant admin() {
        return enter(service.admin());
    }

    private Participant enter(RestClient user) {
        Participant participant = new Participant(user.userId(), service.grpc(user.token()));
        people.add(participant);
        return participant;
    }

    private record Participant(String id, GrpcClient door) {}
}
