package org.tintype.delivery.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.tintype.delivery.link.SignedLink;
import org.tintype.platform.rest.BaseUrl;
import org.tintype.platform.rest.Rfc3339;

/** A link as the API hands it out, once. */
@JsonbPropertyOrder({"url", "expiresAt"})
public record LinkRepresentation(String url, String expiresAt) {

    static LinkRepresentation of(SignedLink link, BaseUrl base) {
        return new LinkRepresentation(
                base.resolve(link.reference()), Rfc3339.text(link.ticket().expires()));
    }

    /** Leaves the link out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "LinkRepresentation[" + expiresAt + "]";
    }
}
