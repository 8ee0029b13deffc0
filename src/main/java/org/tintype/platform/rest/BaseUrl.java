package org.tintype.platform.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The URL of the application's root, as clients reach it, with a slash at its end. */
public record BaseUrl(String text) {

    /**
     * Returns the URL that somebody has written down, with or without the slash.
     *
     * @throws IllegalArgumentException if it is no absolute URL of http or https, or more than scheme, host, port and path
     */
    public static BaseUrl parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isUsable = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawAuthority() != null
                    && Authority.parse(uri.getRawAuthority()).isPresent()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && text.equals(uri.normalize().toASCIIString());
            if (!isUsable) {
                throw new IllegalArgumentException("Not a base URL");
            }
            return new BaseUrl(text.endsWith("/") ? text : text + '/');
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a URL", e);
        }
    }

    /** Returns the URL of an application below a context path, which is empty or starts with a slash. */
    static BaseUrl of(String scheme, Authority authority, String contextPath) {
        return new BaseUrl(scheme + "://" + authority.in(scheme) + contextPath + '/');
    }

    /** Returns the absolute URL of a path below the root. */
    public String resolve(String path) {
        return text + path;
    }
}
