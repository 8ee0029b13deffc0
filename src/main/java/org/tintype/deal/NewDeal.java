package org.tintype.deal;

import java.util.Optional;
import org.tintype.account.UserId;

/**
 * A deal that somebody wants to begin.
 *
 * @param id the identifier that the client made, if it did
 * @param title what it is about
 * @param seller who sells
 * @param buyer who buys, somebody else
 */
public record NewDeal(Optional<DealId> id, DealTitle title, UserId seller, UserId buyer) {

    /** Returns whether a user is one of the two. */
    boolean isOf(UserId user) {
        return seller.equals(user) || buyer.equals(user);
    }
}
