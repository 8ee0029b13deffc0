package org.tintype.deal.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.tintype.deal.Message;
import org.tintype.deal.SentMessage;
import org.tintype.platform.rest.Rfc3339;

/** A message as the API describes it. */
@JsonbPropertyOrder({"id", "deal", "author", "text", "sentAt", "images"})
public record MessageRepresentation(
        String id, String deal, String author, String text, String sentAt, List<AttachedImage> images) {

    /** An image that a message names, and whether it is there already. */
    @JsonbPropertyOrder({"id", "stored"})
    public record AttachedImage(String id, boolean stored) {}

    /** Returns the representation of a message. */
    public static MessageRepresentation of(SentMessage sent) {
        Message message = sent.message();
        return new MessageRepresentation(
                message.id().toString(),
                message.deal().toString(),
                message.author().toString(),
                message.text().toString(),
                Rfc3339.text(message.sentAt()),
                message.imageIds().stream()
                        .map(id ->
                                new AttachedImage(id.toString(), sent.stored().contains(id)))
                        .toList());
    }
}
