package org.wiredesk.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names and refuses those that lead where they must not. The HTTP client dials what this returns and nothing
 * else, for literal addresses too, so there is no second look-up that could answer differently.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver resolver;
    private final AddressPolicy policy;

    GuardedResolver(DnsResolver resolver, AddressPolicy policy) {
        this.resolver = resolver;
        this.policy = policy;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        Optional<InetAddress> forbidden = policy.firstForbidden(addresses);
        if (forbidden.isPresent()) {
            throw new ForbiddenAddressException(host, forbidden.get());
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host with an address that must not be dialled. */
    static final class ForbiddenAddressException extends UnknownHostException {

        ForbiddenAddressException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress()
                    + ", which is not a public address; set ingest.http.allow.private=true to allow it");
        }
    }
}
