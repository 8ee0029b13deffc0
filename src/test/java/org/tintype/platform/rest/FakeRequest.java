package org.tintype.platform.rest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The URI of a request, as a runtime would hand it to a resource. */
final class FakeRequest {

    private FakeRequest() {}

    /**
     * Returns a request's URI.
     *
     * @param base the URI of the API
     * @param below what follows it, with the query
     */
    static UriInfo of(String base, String below) {
        URI uri = URI.create(base + below);
        return (UriInfo) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBaseUri" -> URI.create(base);
                    case "getRequestUri" -> uri;
                    case "getQueryParameters" -> parameters(uri.getRawQuery());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static MultivaluedMap<String, String> parameters(@Nullable String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
