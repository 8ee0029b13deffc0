package org.tintype.platform.rest;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;

/** The one place that is asked where a request comes from. */
@Singleton
public class ClientAddress {

    /** Returns the IP address of whoever has sent a request, as a text. */
    public String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
