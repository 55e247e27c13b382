package org.mrcnetwork.identity.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a sign-in comes from. Of an IPv6 address the first half counts: the other half is the visitor's to choose. */
record RemoteAddress(String value) {

    static RemoteAddress of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address) {
                return new RemoteAddress(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)));
            }
            return new RemoteAddress(parsed.getHostAddress());
        } catch (IllegalArgumentException e) {
            return new RemoteAddress("unknown");
        }
    }
}
