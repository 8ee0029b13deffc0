package org.tintype.deal.rest;

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
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.rest.Members;

/** The bodies of requests about deals. */
final class DealRequests {

    private DealRequests() {}

    static NewDeal newDeal(Members body) {
        Optional<DealId> id = body.as("id", body.text("id"), DealId::fromString);
        Optional<DealTitle> title = body.as("title", body.requiredText("title"), DealTitle::new);
        Optional<UserId> seller = body.as("seller", body.requiredText("seller"), UserId::fromString);
        Optional<UserId> buyer = body.as("buyer", body.requiredText("buyer"), UserId::fromString);
        return body.finish(() -> new NewDeal(id, title.orElseThrow(), seller.orElseThrow(), buyer.orElseThrow()));
    }

    static NewMessage newMessage(Members body) {
        Optional<MessageId> id = body.as("id", body.text("id"), MessageId::fromString);
        Optional<MessageText> text = body.as("text", body.text("text"), MessageText::new);
        Optional<List<ImageId>> images = body.as("images", body.texts("images"), NewMessage::images);
        return body.finish(() -> new NewMessage(id, text.orElse(MessageText.NONE), images.orElse(List.of())));
    }

    static NewDispute newDispute(Members body) {
        Optional<UserId> arbiter = body.as("arbiter", body.requiredText("arbiter"), UserId::fromString);
        Optional<DisputeReason> reason = body.as("reason", body.requiredText("reason"), DisputeReason::new);
        return body.finish(() -> new NewDispute(arbiter.orElseThrow(), reason.orElseThrow()));
    }

    /**
     * Checks that a change of a dispute closes it, which is all that can be done with one.
     *
     * @throws InvalidInput if it is anything else
     */
    static void requireClosing(Members body) {
        Optional<Boolean> closed = body.as("open", body.requiredFlag("open"), DealRequests::closed);
        body.finish(closed::orElseThrow);
    }

    private static boolean closed(boolean open) {
        if (open) {
            throw new IllegalArgumentException("must be false: a dispute is not opened again");
        }
        return true;
    }
}
