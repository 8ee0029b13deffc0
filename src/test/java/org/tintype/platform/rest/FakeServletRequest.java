package org.tintype.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as a servlet container would hand it to a filter: from 192.0.2.1 to the port 8080 of 198.51.100.1. */
final class FakeServletRequest {

    static final String PEER = "192.0.2.1";

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String peer = PEER;
    private String contextPath = "";

    FakeServletRequest from(String address) {
        peer = address;
        return this;
    }

    FakeServletRequest below(String path) {
        contextPath = path;
        return this;
    }

    /** Adds one more line of a header field. */
    FakeServletRequest with(String name, String value) {
        headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        return this;
    }

    HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getScheme" -> "http";
                    case "getRemoteAddr" -> peer;
                    case "getLocalAddr" -> "198.51.100.1";
                    case "getLocalPort" -> 8080;
                    case "getContextPath" -> contextPath;
                    case "getHeader" -> lines(arguments[0]).stream().findFirst().orElse(null);
                    case "getHeaders" -> Collections.enumeration(lines(arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<String> lines(Object name) {
        return headers.getOrDefault(String.valueOf(name), List.of());
    }
}
