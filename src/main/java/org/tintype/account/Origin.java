package org.tintype.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody signs in from: an IPv4 address, or the /64 of an IPv6 address, because whoever has one address in it has
 * all of them.
 *
 * @param network a text that two addresses of the same origin share
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6177">RFC 6177</a>
 */
public record Origin(String network) {

    /** The longest text of an IPv6 address with an IPv4 address at its end. */
    private static final int MAX_LENGTH = 45;

    private static final int NETWORK_BYTES = 8;

    /** Returns the origin of an address as a server tells it; text that is no address is an origin of its own. */
    public static Origin of(String address) {
        // Colons make it a literal, so that nobody is asked for a name.
        if (address.indexOf(':') < 0) {
            return new Origin(clipped(address));
        }
        String withoutZone = address.replaceFirst("%[^]]*", "");
        try {
            InetAddress parsed = InetAddress.getByName(withoutZone);
            return parsed instanceof Inet6Address
                    ? new Origin(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64")
                    : new Origin(parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new Origin(clipped(address));
        }
    }

    private static String clipped(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }
}
