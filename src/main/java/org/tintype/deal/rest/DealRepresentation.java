package org.tintype.deal.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.tintype.deal.Deal;
import org.tintype.deal.DealState;
import org.tintype.platform.rest.Rfc3339;

/** A deal as the API describes it, with the dispute that is open over it. */
@JsonbPropertyOrder({"id", "title", "seller", "buyer", "createdAt", "dispute"})
public record DealRepresentation(
        String id,
        String title,
        String seller,
        String buyer,
        String createdAt,
        @Nullable DisputeRepresentation dispute) {

    /** Returns the representation of a deal. */
    public static DealRepresentation of(DealState state) {
        Deal deal = state.deal();
        return new DealRepresentation(
                deal.id().toString(),
                deal.title().toString(),
                deal.seller().toString(),
                deal.buyer().toString(),
                Rfc3339.text(deal.createdAt()),
                state.dispute().map(DisputeRepresentation::of).orElse(null));
    }
}
