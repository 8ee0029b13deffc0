package org.tintype.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the absolute URLs in the answer to an HTTP request start with. */
@RequestScoped
public class PublicUrl {

    @Inject
    EdgeSettings settings;

    @Inject
    HttpServletRequest request;

    /** Returns {@code tintype.base-url} where it is set, else the root that the request was sent to. */
    public BaseUrl base() {
        return new Forwarding(request, settings).base();
    }
}
