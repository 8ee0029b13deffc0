package org.tintype.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal to begin. */
public record NewDeal(@Nullable UUID id, String title, UUID seller, UUID buyer) {

    public static NewDeal of(String title, UUID seller, UUID buyer) {
        return new NewDeal(null, title, seller, buyer);
    }

    public NewDeal id(UUID own) {
        return new NewDeal(own, title, seller, buyer);
    }
}
