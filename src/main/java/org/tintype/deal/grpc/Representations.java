package org.tintype.deal.grpc;

import org.tintype.deal.Deal;
import org.tintype.deal.DealState;
import org.tintype.deal.Dispute;
import org.tintype.deal.Message;
import org.tintype.deal.SentMessage;
import org.tintype.platform.grpc.Answers;
import org.tintype.proto.v1.AttachedImage;

/** Deals, messages and disputes as gRPC's messages have them. */
final class Representations {

    private Representations() {}

    static org.tintype.proto.v1.Deal of(DealState state) {
        Deal deal = state.deal();
        org.tintype.proto.v1.Deal.Builder message = org.tintype.proto.v1.Deal.newBuilder()
                .setId(deal.id().toString())
                .setTitle(deal.title().text())
                .setSeller(deal.seller().toString())
                .setBuyer(deal.buyer().toString())
                .setCreatedAt(Answers.timestamp(deal.createdAt()));
        state.dispute().map(Representations::of).ifPresent(message::setDispute);
        return message.build();
    }

    static org.tintype.proto.v1.Message of(SentMessage sent) {
        Message message = sent.message();
        return org.tintype.proto.v1.Message.newBuilder()
                .setId(message.id().toString())
                .setDeal(message.deal().toString())
                .setAuthor(message.author().toString())
                .setText(message.text().text())
                .setSentAt(Answers.timestamp(message.sentAt()))
                .addAllImages(message.imageIds().stream()
                        .map(image -> AttachedImage.newBuilder()
                                .setId(image.toString())
                                .setStored(sent.stored().contains(image))
                                .build())
                        .toList())
                .build();
    }

    static org.tintype.proto.v1.Dispute of(Dispute dispute) {
        org.tintype.proto.v1.Dispute.Builder message = org.tintype.proto.v1.Dispute.newBuilder()
                .setId(dispute.guid().toString())
                .setDeal(dispute.deal().toString())
                .setArbiter(dispute.arbiter().toString())
                .setOpenedBy(dispute.opener().toString())
                .setReason(dispute.reason().text())
                .setOpen(dispute.isOpen())
                .setOpenedAt(Answers.timestamp(dispute.openedAt()));
        dispute.closedAt().map(Answers::timestamp).ifPresent(message::setClosedAt);
        return message.build();
    }
}
