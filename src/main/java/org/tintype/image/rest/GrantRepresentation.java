package org.tintype.image.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.tintype.access.Grant;
import org.tintype.access.Reason;
import org.tintype.account.rest.UserRepresentation;

/** Somebody who may read an image, and why; the later members are there only where the rule speaks of them. */
@JsonbPropertyOrder({"rule", "user", "object", "part"})
public record GrantRepresentation(
        String rule,
        @Nullable UserRepresentation user,
        @Nullable ObjectRepresentation object,
        @Nullable String part) {

    /** An object that the image is attached to. */
    @JsonbPropertyOrder({"kind", "id"})
    public record ObjectRepresentation(String kind, String id) {}

    /** Returns the representation of a grant. */
    public static GrantRepresentation of(Grant grant) {
        String rule = grant.reason().rule();
        UserRepresentation user = grant.user().map(UserRepresentation::brief).orElse(null);
        return grant.reason() instanceof Reason.Part part
                ? new GrantRepresentation(
                        rule,
                        user,
                        new ObjectRepresentation(part.kind(), part.object().toString()),
                        part.part())
                : new GrantRepresentation(rule, user, null, null);
    }
}
