package org.tintype.deal.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.deal.Deal;
import org.tintype.deal.DealState;
import org.tintype.deal.DealTitle;
import org.tintype.deal.Dispute;
import org.tintype.deal.DisputeReason;
import org.tintype.deal.Message;
import org.tintype.deal.MessageText;
import org.tintype.deal.NewDeal;
import org.tintype.deal.NewDispute;
import org.tintype.deal.NewMessage;
import org.tintype.deal.Office;
import org.tintype.deal.SentMessage;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.ImageId;
import org.tintype.proto.v1.AttachedImage;

class RepresentationsTest {

    private static final Timestamp NOW = Timestamp.newBuilder()
            .setSeconds(People.NOW.getEpochSecond())
            .setNanos(123_000_000)
            .build();

    private final Office office = new Office(TestDatabase.h2());
    private final User seller = office.user("seller", Role.USER);
    private final User buyer = office.user("buyer", Role.USER);
    private final User arbiter = office.user("arbiter", Role.ARBITER);
    private final Deal deal = office.at(desk -> desk.deals()
                    .begin(
                            seller.asCaller(),
                            new NewDeal(Optional.empty(), new DealTitle("A camera"), seller.id(), buyer.id())))
            .object()
            .deal();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void dealCarriesItsOpenDispute() {
        org.tintype.proto.v1.Deal quiet = org.tintype.proto.v1.Deal.newBuilder()
                .setId(deal.id().toString())
                .setTitle("A camera")
                .setSeller(seller.id().toString())
                .setBuyer(buyer.id().toString())
                .setCreatedAt(NOW)
                .build();
        assertThat(Representations.of(new DealState(deal, Optional.empty()))).isEqualTo(quiet);

        Dispute dispute = open();
        assertThat(Representations.of(new DealState(deal, Optional.of(dispute))))
                .isEqualTo(quiet.toBuilder()
                        .setDispute(Representations.of(dispute))
                        .build());
    }

    @Test
    void messageTellsWhichOfItsImagesAreStored() {
        ImageId stored = ImageId.random();
        ImageId missing = ImageId.random();
        Message message = office.at(desk -> desk.deals()
                        .send(
                                buyer.asCaller(),
                                deal.id(),
                                new NewMessage(Optional.empty(), new MessageText("Look"), List.of(stored, missing))))
                .object()
                .message();
        assertThat(Representations.of(new SentMessage(message, Set.of(stored))))
                .isEqualTo(org.tintype.proto.v1.Message.newBuilder()
                        .setId(message.id().toString())
                        .setDeal(deal.id().toString())
                        .setAuthor(buyer.id().toString())
                        .setText("Look")
                        .setSentAt(NOW)
                        .addImages(AttachedImage.newBuilder()
                                .setId(stored.toString())
                                .setStored(true))
                        .addImages(AttachedImage.newBuilder().setId(missing.toString()))
                        .build());
    }

    @Test
    void disputeTellsWhenItWasClosedOnceItIs() {
        Dispute dispute = open();
        org.tintype.proto.v1.Dispute open = org.tintype.proto.v1.Dispute.newBuilder()
                .setId(dispute.guid().toString())
                .setDeal(deal.id().toString())
                .setArbiter(arbiter.id().toString())
                .setOpenedBy(buyer.id().toString())
                .setReason("It is broken.")
                .setOpen(true)
                .setOpenedAt(NOW)
                .build();
        assertThat(Representations.of(dispute)).isEqualTo(open);

        Dispute closed = office.at(desk -> desk.deals().closeDispute(arbiter.asCaller(), deal.id()));
        assertThat(Representations.of(closed))
                .isEqualTo(open.toBuilder().setOpen(false).setClosedAt(NOW).build());
    }

    private Dispute open() {
        return office.at(desk -> desk.deals()
                .openDispute(
                        buyer.asCaller(), deal.id(), new NewDispute(arbiter.id(), new DisputeReason("It is broken."))));
    }
}
