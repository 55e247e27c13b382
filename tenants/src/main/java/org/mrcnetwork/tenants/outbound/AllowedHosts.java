package org.mrcnetwork.tenants.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * To which servers the platform connects on a centre's word: those of the internet, never those of the network that the
 * platform itself stands in. Asked again before each connection, since names change what they point to; Java remembers an
 * address for 30 seconds, so the one that is connected to is the one that was looked at.
 */
@Component
public class AllowedHosts {

    private final boolean anywhere;

    /** @param anywhere also on this machine and in private networks: for tests, and where the mail server stands inside */
    AllowedHosts(@Value("${mrc.enquiries.private-mail-servers:false}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** @throws InvalidRequest at the pointer, when nothing protects the connection or the server is not on the internet */
    public void require(String host, boolean unprotected, String pointer) {
        if (!anywhere && unprotected) {
            throw new InvalidRequest(pointer + "/protection", "invalid", "Nothing is fetched or sent but over TLS.");
        }
        if (!allowed(host)) {
            throw new InvalidRequest(pointer + "/host", "invalid", "There is no server on the internet at that name.");
        }
    }

    public boolean allowed(String host) {
        try {
            return anywhere || Arrays.stream(InetAddress.getAllByName(host)).noneMatch(AllowedHosts::inside);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether connections without TLS are allowed: where servers may stand on this machine. */
    boolean unprotectedToo() {
        return anywhere;
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? insideV4(bytes) : insideV6(bytes));
    }

    private static boolean insideV4(byte[] bytes) {
        boolean carrierGrade = bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean thisNetwork = bytes[0] == 0;
        boolean reserved = (bytes[0] & 0xf0) == 0xf0;
        return carrierGrade || thisNetwork || reserved;
    }

    /** Also what a gateway would translate into an IPv4 address (RFC 6052, RFC 3056), wherever that may lie. */
    private static boolean insideV6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return uniqueLocal || translated || sixToFour;
    }
}
