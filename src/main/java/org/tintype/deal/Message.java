package org.tintype.deal;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tintype.access.OwnerObject;
import org.tintype.account.UserId;
import org.tintype.image.ImageId;

/** What somebody says in a deal, with images. It never changes. */
@Entity
@Table(name = "message")
@DiscriminatorValue(Message.KIND)
public class Message extends OwnerObject {

    static final String KIND = "message";

    @Column(name = "deal_id")
    private UUID deal;

    /** Where the message stands in the deal, from 0 and without gaps. */
    @Column(name = "number_in_deal")
    private int number;

    @Column(name = "author_id")
    private UUID author;

    private String text;

    protected Message() {}

    Message(MessageId id, Deal deal, int number, UserId author, MessageText text, Instant sentAt) {
        super(id.value(), deal.readers(), sentAt);
        this.deal = deal.guid();
        this.number = number;
        this.author = author.value();
        this.text = text.text();
    }

    /** Returns whether this is what somebody who sends a message under its identifier means. */
    boolean isMeantBy(UserId caller, DealId in, NewMessage message) {
        return author().equals(caller)
                && deal().equals(in)
                && text.equals(message.text().text())
                && imageIds().equals(message.images());
    }

    @Override
    public String kind() {
        return KIND;
    }

    public MessageId id() {
        return new MessageId(guid());
    }

    public DealId deal() {
        return new DealId(deal);
    }

    public UserId author() {
        return new UserId(author);
    }

    public MessageText text() {
        return new MessageText(text);
    }

    public Instant sentAt() {
        return createdAt();
    }

    /** Returns the images in the order in which their author named them. */
    public List<ImageId> imageIds() {
        return images().stream().map(ImageId::new).toList();
    }
}
