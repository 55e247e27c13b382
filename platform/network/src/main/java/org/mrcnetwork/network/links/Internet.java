package org.mrcnetwork.network.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Where we may be led by an address that somebody wrote: out, never in. It is asked once per connection, and the
 * connection is made to the very address that it answered, so that a name which points somewhere else a moment later
 * gains nothing by it.
 */
record Internet(Names names, InetAddressFilter open, Set<Integer> ports, SSLContext trusted) implements DnsResolver {

    /** All of the internet and nothing else. */
    static final Internet OPEN =
            new Internet(InetAddress::getAllByName, outside(), Set.of(80, 443), SSLContexts.createDefault());

    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Wraps the refusal, since a resolver may throw nothing else. */
    static final class LeadsInside extends UnknownHostException {
        LeadsInside(String host) {
            super(host);
        }
    }

    /** One address inside among those of a name is enough to refuse it. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        for (InetAddress address : addresses) {
            if (!open.matches(address)) {
                throw new LeadsInside(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    WebAddress address(String text) throws RefusedAddress {
        return WebAddress.of(text, ports);
    }

    /**
     * What Spring Boot takes to be outside, less what it leaves in: of IPv6 only what is given out as global unicast
     * (so no IPv4 written as IPv6), the rest of IANA's special-purpose registries, and a cloud's metadata service
     * that has a public number.
     */
    private static InetAddressFilter outside() {
        InetAddressFilter globalUnicast = InetAddressFilter.of("2000::/3");
        InetAddressFilter given = address -> address instanceof Inet4Address || globalUnicast.matches(address);
        return InetAddressFilter.externalAddresses()
                .and(given)
                .andNot("192.31.196.0/24", "192.52.193.0/24", "192.175.48.0/24", "2620:4f:8000::/48", "3fff::/20")
                .andNot("168.63.129.16/32");
    }
}
