package org.mrcnetwork.tenants.enquiries;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * To which mail servers the platform connects on a centre's word: those of the internet, never those of the network that
 * the platform itself stands in. Asked again before each connection, since names change what they point to.
 */
@Component
class AllowedHosts {

    private final boolean anywhere;

    /** @param anywhere also on this machine and in private networks: for tests, and where the mail server stands inside */
    AllowedHosts(@Value("${mrc.enquiries.private-mail-servers:false}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    void require(MailSettings.MailServer server, String pointer) {
        if (!anywhere && server.protection() == MailSettings.Protection.NONE) {
            throw new InvalidRequest(pointer + "/protection", "invalid", "Mail is fetched and sent over TLS only.");
        }
        if (!allowed(server.host())) {
            throw new InvalidRequest(
                    pointer + "/host", "invalid", "There is no mail server on the internet at that name.");
        }
    }

    boolean allowed(String host) {
        try {
            return anywhere || Arrays.stream(InetAddress.getAllByName(host)).noneMatch(AllowedHosts::inside);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade;
    }
}
