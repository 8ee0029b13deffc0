package org.tintype.deal;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tintype.access.AccessList;
import org.tintype.access.OwnerObject;
import org.tintype.account.User;
import org.tintype.account.UserId;

/** A sale between two users. Whoever may read the deal may read its messages and disputes: they share its list. */
@Entity
@Table(name = "deal")
@DiscriminatorValue(Deal.KIND)
public class Deal extends OwnerObject {

    static final String KIND = "deal";

    static final String SELLER = "seller";
    static final String BUYER = "buyer";

    private String title;

    @Column(name = "seller_id")
    private UUID seller;

    @Column(name = "buyer_id")
    private UUID buyer;

    @Column(name = "creator_id")
    private UUID creator;

    @Column(name = "message_count")
    private int messageCount;

    protected Deal() {}

    /** Makes a deal between two different users. */
    public Deal(DealId id, DealTitle title, User seller, User buyer, UserId creator, Instant createdAt) {
        super(id.value(), AccessList.empty().admit(seller, SELLER).admit(buyer, BUYER), createdAt);
        if (seller.id().equals(buyer.id())) {
            throw new IllegalArgumentException("nobody deals with themselves");
        }
        this.title = title.text();
        this.seller = seller.id().value();
        this.buyer = buyer.id().value();
        this.creator = creator.value();
    }

    /** Writes the next message, which its images are still to be attached to. */
    Message write(MessageId messageId, UserId author, MessageText text, Instant now) {
        return new Message(messageId, this, messageCount++, author, text, now);
    }

    /** Returns whether this is what somebody who creates a deal under its identifier means. */
    boolean isMeantBy(UserId caller, NewDeal deal) {
        return creator.equals(caller.value())
                && title.equals(deal.title().text())
                && seller().equals(deal.seller())
                && buyer().equals(deal.buyer());
    }

    /** Returns whether a user sells or buys. */
    boolean isParty(UserId user) {
        return seller().equals(user) || buyer().equals(user);
    }

    @Override
    public String kind() {
        return KIND;
    }

    public DealId id() {
        return new DealId(guid());
    }

    public DealTitle title() {
        return new DealTitle(title);
    }

    public UserId seller() {
        return new UserId(seller);
    }

    public UserId buyer() {
        return new UserId(buyer);
    }

    /** Returns how many messages there are. */
    public int messageCount() {
        return messageCount;
    }
}
