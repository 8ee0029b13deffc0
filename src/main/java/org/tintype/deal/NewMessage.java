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

    private static final String TOO_MANY = "must be at most " + MAX_IMAGES;

    public NewMessage {
        images = List.copyOf(images);
        wrongOf(images).ifPresent(message -> {
            throw new InvalidInput(FieldError.ofField("images", message));
        });
        if (text.isEmpty() && images.isEmpty()) {
            throw new InvalidInput(FieldError.ofField("text", "must not be empty where there are no images"));
        }
    }

    /**
     * Reads which images somebody names.
     *
     * @throws IllegalArgumentException if they are too many, one is named twice, or one is no GUID
     */
    public static List<ImageId> images(List<String> guids) {
        if (guids.size() > MAX_IMAGES) {
            throw new IllegalArgumentException(TOO_MANY);
        }
        List<ImageId> images = guids.stream().map(ImageId::fromString).toList();
        wrongOf(images).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        return images;
    }

    private static Optional<String> wrongOf(List<ImageId> images) {
        if (images.size() > MAX_IMAGES) {
            return Optional.of(TOO_MANY);
        }
        if (new HashSet<>(images).size() < images.size()) {
            return Optional.of("must not name an image twice");
        }
        return Optional.empty();
    }
}
