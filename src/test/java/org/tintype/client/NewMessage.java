package org.tintype.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to send. */
public record NewMessage(@Nullable UUID id, String text, List<UUID> images) {

    public static NewMessage of(String text, UUID... images) {
        return new NewMessage(null, text, List.of(images));
    }

    public NewMessage id(UUID own) {
        return new NewMessage(own, text, images);
    }
}
