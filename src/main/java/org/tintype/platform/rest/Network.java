package org.tintype.platform.rest;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A block of IP addresses in the notation of CIDR, {@code 192.0.2.0/24} or {@code 2001:db8::/32}.
 *
 * @param address the first address of the block
 * @param prefix how many of its bits all addresses of the block share
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632#section-3.1">RFC 4632, section 3.1</a>
 */
public record Network(InetAddress address, int prefix) {

    public Network {
        int bits = bitsOf(address);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("A prefix has 0 to " + bits + " bits, not " + prefix);
        }
        int ownBits = bits - prefix;
        if (!network(address, ownBits).shiftLeft(ownBits).equals(number(address))) {
            throw new IllegalArgumentException("The address has bits beyond its prefix");
        }
    }

    /**
     * Returns a block from its text; one address is a block of its own. No name is ever looked up.
     *
     * @throws IllegalArgumentException if it is neither a block nor an address
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddresses.forString(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return new Network(address, bitsOf(address));
        }
        String prefix = text.substring(slash + 1);
        if (!prefix.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("A prefix is a number");
        }
        return new Network(address, Integer.parseInt(prefix));
    }

    /** Returns whether an address is one of the block. An IPv4 address that is mapped into IPv6 is one of IPv4. */
    public boolean contains(InetAddress other) {
        int ownBits = bitsOf(address) - prefix;
        return bitsOf(other) == bitsOf(address) && network(other, ownBits).equals(network(address, ownBits));
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger network(InetAddress address, int ownBits) {
        return number(address).shiftRight(ownBits);
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
