package org.tintype.platform.rest;

import com.google.common.net.InetAddresses;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of a URL and its port, as the header field {@code Host} has them.
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port nothing where it is the scheme's own
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.2">RFC 9110, section 7.2</a>
 */
record Authority(String host, OptionalInt port) {

    private static final Pattern FORM = Pattern.compile(
            "(?<host>\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9_][A-Za-z0-9_.-]{0,254})(:(?<port>[0-9]{1,5}))?");

    /** Returns host and port, or nothing where the text does not have the form of them. */
    static Optional<Authority> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group("host");
        if (host.startsWith("[") && !InetAddresses.isUriInetAddress(host)) {
            return Optional.empty();
        }
        if (parts.group("port") == null) {
            return Optional.of(new Authority(host, OptionalInt.empty()));
        }
        OptionalInt port = port(parts.group("port"));
        return port.isPresent() ? Optional.of(new Authority(host, port)) : Optional.empty();
    }

    /** Returns a port, or nothing where the text is none. */
    static OptionalInt port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** Returns the same host with another port. */
    Authority at(int other) {
        return new Authority(host, OptionalInt.of(other));
    }

    /** Returns the text in a URL of this scheme, which has no need of its own port. */
    String in(String scheme) {
        int own = scheme.equals("https") ? 443 : 80;
        return port.isEmpty() || port.getAsInt() == own ? host : host + ':' + port.getAsInt();
    }
}
