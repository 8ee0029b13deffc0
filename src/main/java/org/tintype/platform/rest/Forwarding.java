package org.tintype.platform.rest;

import com.google.common.net.InetAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Where a request came from and what URL it was sent to. What the header fields {@code X-Forwarded-*} say counts only
 * where a trusted proxy has sent them, and where it has the form that it should have; else it is as if they were not there.
 */
final class Forwarding {

    private final HttpServletRequest request;
    private final EdgeSettings settings;
    private final boolean isTrusted;

    Forwarding(HttpServletRequest request, EdgeSettings settings) {
        this.request = request;
        this.settings = settings;
        this.isTrusted = settings.trusts(withoutZone(request.getRemoteAddr()));
    }

    /** Returns the root of the application: the one that is set, else the one that the request's sender sees. */
    BaseUrl base() {
        return settings.baseUrl().orElseGet(this::seen);
    }

    private BaseUrl seen() {
        String scheme = last("X-Forwarded-Proto")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("http") || text.equals("https"))
                .orElse(request.getScheme());
        Authority authority = last("X-Forwarded-Host").flatMap(Authority::parse).orElseGet(this::ownAuthority);
        OptionalInt port = last("X-Forwarded-Port").map(Authority::port).orElse(OptionalInt.empty());
        return BaseUrl.of(
                scheme, port.isPresent() ? authority.at(port.getAsInt()) : authority, request.getContextPath());
    }

    /**
     * Returns the IP address of the client: the peer's, or, behind trusted proxies, the address nearest to them that is
     * not a trusted proxy's itself.
     */
    String client() {
        String client = withoutZone(request.getRemoteAddr());
        List<String> hops = fields("X-Forwarded-For");
        Collections.reverse(hops);
        for (String hop : hops) {
            Optional<String> address = address(hop);
            if (!settings.trusts(client) || address.isEmpty()) {
                return client;
            }
            client = address.get();
        }
        return client;
    }

    private Authority ownAuthority() {
        String host = request.getHeader("Host");
        return Optional.ofNullable(host)
                .flatMap(Authority::parse)
                .orElseGet(() -> new Authority(
                        InetAddresses.toUriString(InetAddresses.forString(withoutZone(request.getLocalAddr()))),
                        OptionalInt.of(request.getLocalPort())));
    }

    /** Returns the last entry of a field, which is the peer's own, where the peer is trusted. */
    private Optional<String> last(String name) {
        List<String> all = isTrusted ? fields(name) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<String> fields(String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns the address of an entry; some proxies add the port. */
    private static Optional<String> address(String entry) {
        if (InetAddresses.isInetAddress(entry)) {
            return Optional.of(InetAddresses.toAddrString(InetAddresses.forString(entry)));
        }
        return Authority.parse(entry)
                .map(Authority::host)
                .filter(InetAddresses::isUriInetAddress)
                .map(host -> InetAddresses.toAddrString(InetAddresses.forUriString(host)));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
