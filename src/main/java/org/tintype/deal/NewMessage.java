package org.tintype.deal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tintype.image.ImageId;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

/**
 * A message that somebody wants to send.
 *
 * @param id the identifier that the client made, if it did
 * @param text what it says; empty only where there are images
 * @param images at most {@value #MAX_IMAGES} different images, stored or not
 */
public record NewMessage(Optional<MessageId> id, MessageText text, List<ImageId> images) {

    public static final int MAX_IMAGES = 20;

    public NewMessage {
        images = List.copyOf(images);
        if (images.size() > MAX_IMAGES) {
            throw new InvalidInput(FieldError.ofField("images", "must be at most " + MAX_IMAGES));
        }
        if (new HashSet<>(images).size() < images.size()) {
            throw new InvalidInput(FieldError.ofField("images", "must not name an image twice"));
        }
        if (text.isEmpty() && images.isEmpty()) {
            throw new InvalidInput(FieldError.ofField("text", "must not be empty where there are no images"));
        }
    }
}
