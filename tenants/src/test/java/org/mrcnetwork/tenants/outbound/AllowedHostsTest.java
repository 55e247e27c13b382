package org.mrcnetwork.tenants.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrcnetwork.tenancy.problem.InvalidRequest;

/** On a centre's word the platform connects to the internet, and to nothing beside itself. */
class AllowedHostsTest {

    private final AllowedHosts hosts = new AllowedHosts(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "0.1.2.3",
                "255.255.255.255",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "nowhere.invalid"
            })
    void what_stands_beside_the_platform_is_no_server_of_a_centre(String host) {
        assertThat(hosts.allowed(host)).isFalse();
    }

    @Test
    void what_stands_on_the_internet_is() {
        assertThat(hosts.allowed("203.0.113.7")).isTrue();
    }

    @Test
    void nothing_goes_unprotected() {
        assertThatThrownBy(() -> hosts.require("203.0.113.7", true, "#/imap")).isInstanceOf(InvalidRequest.class);
    }
}
