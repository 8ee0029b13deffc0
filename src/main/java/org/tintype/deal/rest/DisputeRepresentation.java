package org.tintype.deal.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.tintype.deal.Dispute;
import org.tintype.platform.rest.Rfc3339;

/** A dispute as the API describes it. */
@JsonbPropertyOrder({"id", "deal", "arbiter", "openedBy", "reason", "isOpen", "openedAt", "closedAt"})
public record DisputeRepresentation(
        String id,
        String deal,
        String arbiter,
        String openedBy,
        String reason,
        @JsonbProperty("open") boolean isOpen,
        String openedAt,
        @Nullable String closedAt) {

    /** Returns the representation of a dispute. */
    public static DisputeRepresentation of(Dispute dispute) {
        return new DisputeRepresentation(
                dispute.guid().toString(),
                dispute.deal().toString(),
                dispute.arbiter().toString(),
                dispute.opener().toString(),
                dispute.reason().toString(),
                dispute.isOpen(),
                Rfc3339.text(dispute.openedAt()),
                dispute.closedAt().map(Rfc3339::text).orElse(null));
    }
}
