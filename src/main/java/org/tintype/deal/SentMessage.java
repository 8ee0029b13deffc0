package org.tintype.deal;

import java.util.Set;
import org.tintype.image.ImageId;

/**
 * A message as its readers see it.
 *
 * @param message the message
 * @param stored those of its images that are there already
 */
public record SentMessage(Message message, Set<ImageId> stored) {

    public SentMessage {
        stored = Set.copyOf(stored);
    }
}
