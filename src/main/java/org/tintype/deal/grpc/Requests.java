package org.tintype.deal.grpc;

import java.util.List;
import java.util.Optional;
import org.tintype.account.UserId;
import org.tintype.deal.DealId;
import org.tintype.deal.DealTitle;
import org.tintype.deal.DisputeReason;
import org.tintype.deal.MessageId;
import org.tintype.deal.MessageText;
import org.tintype.deal.NewDeal;
import org.tintype.deal.NewDispute;
import org.tintype.deal.NewMessage;
import org.tintype.image.ImageId;
import org.tintype.platform.failure.FieldErrors;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.PageRequest;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.SendMessageRequest;

/** What clients ask for, read from gRPC's messages. Each method throws an {@link InvalidInput} that names every wrong field. */
final class Requests {

    private Requests() {}

    /** What somebody asks for in a deal. */
    record InDeal<T>(DealId deal, T content) {}

    static NewDeal newDeal(CreateDealRequest request) {
        FieldErrors fields = new FieldErrors();
        Optional<DealId> id =
                request.hasId() ? fields.convert("id", request.getId(), DealId::fromString) : Optional.empty();
        Optional<DealTitle> title = fields.convert("title", request.getTitle(), DealTitle::new);
        Optional<UserId> seller = fields.convert("seller", request.getSeller(), UserId::fromString);
        Optional<UserId> buyer = fields.convert("buyer", request.getBuyer(), UserId::fromString);
        return fields.finish(() -> new NewDeal(id, title.orElseThrow(), seller.orElseThrow(), buyer.orElseThrow()));
    }

    static InDeal<NewMessage> newMessage(SendMessageRequest request) {
        FieldErrors fields = new FieldErrors();
        Optional<DealId> deal = fields.convert("deal", request.getDeal(), DealId::fromString);
        Optional<MessageId> id =
                request.hasId() ? fields.convert("id", request.getId(), MessageId::fromString) : Optional.empty();
        Optional<MessageText> text = fields.convert("text", request.getText(), MessageText::new);
        Optional<List<ImageId>> images = fields.convert("images", request.getImagesList(), NewMessage::images);
        return fields.finish(
                () -> new InDeal<>(deal.orElseThrow(), new NewMessage(id, text.orElseThrow(), images.orElseThrow())));
    }

    static InDeal<PageRequest> page(ListMessagesRequest request) {
        FieldErrors fields = new FieldErrors();
        Optional<DealId> deal = fields.convert("deal", request.getDeal(), DealId::fromString);
        Optional<PageRequest> page =
                fields.convert("page", request.getPage(), number -> new PageRequest(number, PageRequest.DEFAULT_SIZE));
        Optional<PageRequest> perPage = fields.convert(
                "per_page",
                request.getPerPage() == 0 ? PageRequest.DEFAULT_SIZE : request.getPerPage(),
                size -> new PageRequest(0, size));
        return fields.finish(() -> new InDeal<>(
                deal.orElseThrow(),
                new PageRequest(
                        page.orElseThrow().number(), perPage.orElseThrow().size())));
    }

    static InDeal<NewDispute> newDispute(OpenDisputeRequest request) {
        FieldErrors fields = new FieldErrors();
        Optional<DealId> deal = fields.convert("deal", request.getDeal(), DealId::fromString);
        Optional<UserId> arbiter = fields.convert("arbiter", request.getArbiter(), UserId::fromString);
        Optional<DisputeReason> reason = fields.convert("reason", request.getReason(), DisputeReason::new);
        return fields.finish(
                () -> new InDeal<>(deal.orElseThrow(), new NewDispute(arbiter.orElseThrow(), reason.orElseThrow())));
    }

    static DealId deal(CloseDisputeRequest request) {
        FieldErrors fields = new FieldErrors();
        Optional<DealId> deal = fields.convert("deal", request.getDeal(), DealId::fromString);
        return fields.finish(deal::orElseThrow);
    }
}
