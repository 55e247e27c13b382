package org.mrcnetwork.network.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody is led, whatever the address says. A server stands inside and hears of every visit. */
class InternetTest {

    private final OfficialSite inside = new OfficialSite();
    private final AtomicInteger resolved = new AtomicInteger();

    @AfterEach
    void close() {
        inside.close();
    }

    /** What is no address of the open web to begin with: no name in it is even looked up. */
    static Stream<String> noAddresses() {
        return Stream.of(
                "http://127.0.0.1/",
                "http://127.0.0.1:PORT/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.0x1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://8.8.8.8/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1%25eth0]/",
                "http://localhost/",
                "http://localhost./",
                "http://LOCALHOST:PORT/",
                "http://a.localhost:PORT/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://1.0.0.127.in-addr.arpa/",
                "http://router/",
                "http://127。0。0。1/",
                "http://１２７.0.0.1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://ⓛocalhost/",
                "http://user@inside.example/",
                "http://user:secret@outside.example/",
                "http://outside.example@127.0.0.1/",
                "http://127.0.0.1@outside.example/",
                "http://outside.example:80@inside.example:PORT/",
                "http://outside.example\\@inside.example/",
                "http:\\\\inside.example\\",
                "http://inside.example\\.outside.example/",
                "http:///inside.example/",
                "http:inside.example/",
                "//inside.example/",
                "http://outside.example/a b",
                "http://outside.example/\tpath",
                "http://inside\t.example/",
                "http://outside.example/\r\nHost: inside.example",
                "http://outside.example/%\u0000",
                "http://\u0000inside.example/",
                " http://inside.example/",
                "http://outside.example/\u202egpj",
                "http://out\u200bside.example/",
                "http://outside.example:22/",
                "http://outside.example:8080/",
                "http://outside.example:99999/",
                "http://outside.example:/",
                "http://outside.example:-1/",
                "http://-outside.example/",
                "http://out_side.example/",
                "http://outside..example/",
                "http://.example/",
                "http://" + "a".repeat(64) + ".example/",
                "http://outside.example/" + "a".repeat(2_000),
                "http://%6c%6f%63%61%6c%68%6f%73%74/",
                "http://127.0.0.1%2eoutside.example/",
                "http://outside.example/%zz",
                "gopher://outside.example/",
                "file:///etc/passwd",
                "ftp://outside.example/",
                "jar:http://outside.example/a.jar!/b",
                "ldap://outside.example/",
                "dict://outside.example:80/",
                "javascript:alert(1)",
                "data:text/html,hello",
                "view-source:http://outside.example/",
                "");
    }

    /** Names that lead inside, by themselves or with other answers among which one does. */
    static Stream<String> leadingInside() {
        return Stream.of(
                "http://127.0.0.1.nip.example/",
                "http://inside.example:PORT/",
                "http://both.example:PORT/",
                "http://inside.example.:PORT/",
                "http://INSIDE.EXAMPLE:PORT/",
                "http://metadata.example/",
                "http://azure.example/");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void what_is_no_address_of_the_open_web_is_not_even_looked_up(String url) {
        assertThat(visitor().look(url.replace("PORT", "" + inside.port()))).isEqualTo(new Look.Refused());

        assertThat(resolved).hasValue(0);
        assertThat(inside.asked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("leadingInside")
    void nobody_is_asked_at(String url) {
        assertThat(visitor().look(url.replace("PORT", "" + inside.port()))).isEqualTo(new Look.Refused());

        assertThat(resolved).hasPositiveValue();
        assertThat(inside.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.255.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.1.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "168.63.129.16",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::",
                "2620:4f:8000::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_of_the_open_internet_is_refused_with_every_name_that_has_it(String address) throws Exception {
        InetAddress number = InetAddress.getByName(address);
        InetAddress open = InetAddress.getByName("8.8.8.8");

        for (InetAddress[] answer : List.of(new InetAddress[] {number}, new InetAddress[] {open, number})) {
            Internet internet =
                    new Internet(_ -> answer, Internet.OPEN.open(), Internet.OPEN.ports(), Internet.OPEN.trusted());
            assertThatExceptionOfType(Internet.LeadsInside.class)
                    .isThrownBy(() -> internet.resolve("authority.example"));
        }
    }

    @Test
    void an_ipv4_address_that_comes_as_ipv6_is_refused_too() throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(Internet.OPEN.open().matches(java.net.Inet6Address.getByAddress(null, mapped, -1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "193.0.6.139", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888", "2a00::1"})
    void the_rest_of_it_is_open(String address) throws Exception {
        InetAddress number = InetAddress.getByName(address);

        assertThat(new Internet(
                                _ -> new InetAddress[] {number},
                                Internet.OPEN.open(),
                                Set.of(),
                                SSLContexts.createDefault())
                        .resolve("authority.example"))
                .containsExactly(number);
    }

    @Test
    void a_name_is_resolved_once_and_asked_at_the_very_address_that_was_looked_at() throws Exception {
        // Outside first, inside a moment later: where nobody listens, and where somebody does.
        Queue<InetAddress> answers = new ArrayDeque<>(Arrays.asList(
                InetAddress.getByName("127.0.0.3"),
                InetAddress.getLoopbackAddress(),
                InetAddress.getLoopbackAddress()));
        Internet internet = new Internet(
                _ -> {
                    resolved.incrementAndGet();
                    return new InetAddress[] {answers.remove()};
                },
                address -> address.getHostAddress().equals("127.0.0.3"),
                Set.of(inside.port()),
                SSLContexts.createDefault());
        LookingAtPages visitor = new LookingAtPages(internet, OfficialSite.SHORT, "test");

        Look first = visitor.look("http://rebinding.example:" + inside.port() + "/");
        int afterOneLook = resolved.get();
        Look second = visitor.look("http://rebinding.example:" + inside.port() + "/");

        assertThat(first).isEqualTo(new Look.Unanswered(null));
        assertThat(afterOneLook).isEqualTo(1);
        assertThat(second).isEqualTo(new Look.Refused());
        assertThat(inside.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example:PORT/",
                "http://127.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "http://metadata.example/latest/meta-data/",
                "http://2852039166/latest/meta-data/",
                "//inside.example:PORT/",
                "/\\inside.example:PORT/",
                "\\\\inside.example:PORT\\",
                "file:///etc/passwd",
                "gopher://outside.example/",
                "http://user:secret@outside.example/",
                "http://outside.example:22/"
            })
    void a_redirect_leads_nowhere_that_the_address_itself_would_not(String location) {
        try (OfficialSite site = new OfficialSite()) {
            site.sends("/moved", 302, location.replace("PORT", "" + inside.port()));
            // This site is open, the one inside is not: they stand at different addresses of this machine's loopback.
            LookingAtPages visitor =
                    new LookingAtPages(site.internet(InternetTest::insideNames), OfficialSite.SHORT, "test");

            assertThat(visitor.look(site.url("/moved"))).isEqualTo(new Look.Refused());

            assertThat(site.asked).containsExactly("/moved");
            assertThat(inside.asked).isEmpty();
        }
    }

    @Test
    void a_name_that_only_looks_like_another_is_shown_in_punycode() throws Exception {
        assertThat(WebAddress.of("http://vіsa.example/", Set.of()).uri()).hasToString("http://xn--vsa-jhd.example/");
        assertThat(WebAddress.of("https://МВД.example/pass port".replace(" ", "-"), Set.of())
                        .host())
                .startsWith("xn--");
        assertThat(WebAddress.of("HTTPS://Bücher.Example./Straße?ü=1#top", Set.of())
                        .uri())
                .hasToString("https://xn--bcher-kva.example/Stra%C3%9Fe?%C3%BC=1");
    }

    private LookingAtPages visitor() {
        return new LookingAtPages(
                new Internet(
                        host -> {
                            resolved.incrementAndGet();
                            return insideNames(host);
                        },
                        Internet.OPEN.open(),
                        Set.of(80, 443, inside.port()),
                        SSLContexts.createDefault()),
                OfficialSite.SHORT,
                "test");
    }

    /** Nothing leads out of this machine: a visit outside would be a connection refused, and no refusal of ours. */
    private static InetAddress[] insideNames(String host) throws UnknownHostException {
        return switch (host) {
            case "outside.example" -> throw new UnknownHostException(host);
            case "metadata.example" -> new InetAddress[] {InetAddress.getByName("169.254.169.254")};
            case "azure.example" -> new InetAddress[] {InetAddress.getByName("168.63.129.16")};
            case "both.example" ->
                new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
            default -> new InetAddress[] {InetAddress.getByName("127.0.0.2")};
        };
    }
}
