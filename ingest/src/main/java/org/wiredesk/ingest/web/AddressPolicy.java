package org.wiredesk.ingest.web;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses may be dialled. A feed or a page can name any host, and any host can resolve to a machine that only we
 * can reach: a database, a router, a cloud's metadata service. So nothing goes to an address that the IANA special-purpose
 * registries keep from the public internet.
 *
 * <p>The lists are spelled out because the predicates of {@link InetAddress} miss carrier networks, unique local
 * addresses and more.
 */
final class AddressPolicy {

    /** IANA IPv4 and IPv6 special-purpose address registries, without what is globally reachable; and multicast. */
    private static final List<IPAddress> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carriers
                    "127.0.0.0/8", // this machine
                    "169.254.0.0/16", // link-local, metadata services
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays, withdrawn
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "::/128", // unspecified
                    "::1/128", // this machine
                    "::/96", // IPv4-compatible, withdrawn
                    "64:ff9b:1::/48", // local translation
                    "100::/64", // discard
                    "2001::/23", // protocol assignments, Teredo
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, leads to any IPv4 address
                    "3fff::/20", // documentation
                    "5f00::/16", // segment routing
                    "fc00::/7", // unique local
                    "fe80::/10", // link-local
                    "fec0::/10", // site-local, withdrawn
                    "ff00::/8") // multicast
            .map(range -> new IPAddressString(range).getAddress().toPrefixBlock())
            .toList();

    /** Networks that speak only IPv6 reach the IPv4 internet through these: what counts is the address inside. */
    private static final IPAddress TRANSLATED =
            new IPAddressString("64:ff9b::/96").getAddress().toPrefixBlock();

    private final boolean allowPrivate;

    AddressPolicy(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** The first address that must not be dialled: a host is refused if any of its addresses is. */
    Optional<InetAddress> firstForbidden(InetAddress... addresses) {
        return allowPrivate
                ? Optional.empty()
                : Arrays.stream(addresses).filter(AddressPolicy::isSpecial).findFirst();
    }

    private static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        IPAddress plain = new IPAddressGenerator().from(bytes);
        if (bytes.length == 16 && (isMapped(bytes) || TRANSLATED.contains(plain))) {
            return isSpecial(inside(bytes));
        }
        return SPECIAL.stream().anyMatch(range -> range.contains(plain));
    }

    /** {@code ::ffff:a.b.c.d}, which the JDK usually unwraps itself. */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static InetAddress inside(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
