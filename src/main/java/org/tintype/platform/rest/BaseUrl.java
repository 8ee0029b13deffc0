package org.tintype.platform.rest;

import jakarta.ws.rs.core.UriInfo;

/** The URL of the application's root, as clients reach it, with a slash at its end. */
public record BaseUrl(String text) {

    /** Returns the scheme, host and context path of a request to the API. */
    public static BaseUrl of(UriInfo request) {
        String api = request.getBaseUri().toString();
        String path = RestApplication.PATH + "/";
        return new BaseUrl(api.endsWith(path) ? api.substring(0, api.length() - path.length()) : api);
    }

    /** Returns the absolute URL of a path below the root. */
    public String resolve(String path) {
        return text + path;
    }
}
