package org.tintype.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The address that an HTTP request comes from. */
@RequestScoped
public class ClientAddress {

    @Inject
    EdgeSettings settings;

    @Inject
    HttpServletRequest request;

    /** Returns the IP address of the client, or of the last proxy before it that nobody vouches for. */
    public String text() {
        return new Forwarding(request, settings).client();
    }
}
