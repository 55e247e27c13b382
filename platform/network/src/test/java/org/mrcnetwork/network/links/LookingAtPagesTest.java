package org.mrcnetwork.network.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a look at an official page brings, with the page played on this machine. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookingAtPagesTest {

    private static final String RULES = "<html><head><title>Visas</title></head><body><nav>Home</nav>"
            + "<main><h1>Visas</h1><p>A visa costs <b>90</b> euros.</p></main></body></html>";

    private final OfficialSite site = new OfficialSite();
    private final LookingAtPages visitor = site.visitor();

    @AfterEach
    void close() {
        visitor.close();
        site.close();
    }

    @Test
    void the_words_of_a_page_are_the_same_under_other_markup_and_others_when_one_changes() {
        site.shows("/", RULES);
        String words = page("/").words();

        site.shows("/", """
                <!doctype html><html lang=en><title>Visas | Ministry</title><script>let now = %d</script>
                <style>b{color:red}</style><header>Today: rain</header><div role=main><div><span>Visas</span></div>
                <div>A  visa&nbsp;costs <strong class=x>90</strong>
                euros.</div><p hidden>draft</p></div><footer>Visitors: 77</footer></html>""".formatted(System.nanoTime()));
        String otherMarkup = page("/").words();
        site.shows("/", RULES.replace("90", "95"));
        String otherFee = page("/").words();

        assertThat(otherMarkup).isEqualTo(words);
        assertThat(otherFee).isNotEqualTo(words);
    }

    @Test
    void a_form_to_download_is_its_bytes() {
        site.does("/form.pdf", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[] {1, 2, 3, 4});
        });

        assertThat(page("/form.pdf").words())
                .isEqualTo("9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a");
    }

    @Test
    void a_page_has_moved_when_it_is_elsewhere_for_good_or_at_another_host_or_was_sent_home() {
        site.shows("/new", RULES);
        site.shows("/", RULES);
        site.sends("/permanently", 301, "/new");
        site.sends("/for-now", 302, "/new");
        site.sends("/other-host", 302, site.url("labour", "/new"));
        site.sends("/home", 302, "/");
        site.sends("/twice", 302, "/permanently");
        site.sends("/slash", 301, "/slash/");
        site.shows("/slash/", RULES);

        assertThat(page("/permanently").movedTo()).isEqualTo(site.url("/new"));
        assertThat(page("/for-now").movedTo()).isNull();
        assertThat(page("/other-host").movedTo()).isEqualTo(site.url("labour", "/new"));
        assertThat(page("/home").movedTo()).isEqualTo(site.url("/"));
        assertThat(page("/twice").movedTo()).isEqualTo(site.url("/new"));
        assertThat(page("/slash").movedTo()).isNull();
    }

    @Test
    void a_page_or_a_host_that_is_not_there_is_missing_and_a_server_in_trouble_is_not() {
        site.says("/gone", 410);
        site.says("/trouble", 503);
        site.says("/forbidden", 403);
        site.sends("/to-nothing", 301, "/nothing");

        assertThat(look("/nothing")).isEqualTo(new Look.Missing(404));
        assertThat(look("/gone")).isEqualTo(new Look.Missing(410));
        assertThat(look("/to-nothing")).isEqualTo(new Look.Missing(404));
        assertThat(look("/trouble")).isEqualTo(new Look.Unanswered(503));
        assertThat(look("/forbidden")).isEqualTo(new Look.Unanswered(403));
        assertThat(visitor.look("http://no-such-host.example/")).isEqualTo(new Look.Missing(null));
    }

    @Test
    void a_resolver_that_is_out_of_order_says_nothing_about_the_host() {
        LookingAtPages blind = new LookingAtPages(
                site.internet(host -> {
                    throw new UnknownHostException(host + ": Temporary failure in name resolution");
                }),
                OfficialSite.SHORT,
                "test");

        assertThat(blind.look("http://authority.example/")).isEqualTo(new Look.Unanswered(null));
    }

    @Test
    void nobody_is_followed_in_circles() {
        site.sends("/a", 302, "/b");
        site.sends("/b", 302, "/a");

        assertThat(look("/a")).isEqualTo(new Look.Unanswered(null));
        assertThat(site.asked).hasSize(6);
    }

    @Test
    void a_slow_server_is_left_however_it_is_slow() {
        site.does("/silent", _ -> sleep(5_000));
        site.does("/drop-by-drop", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 50; i++) {
                exchange.getResponseBody().write("drop ".getBytes());
                exchange.getResponseBody().flush();
                sleep(200);
            }
        });
        long started = System.nanoTime();

        assertThat(look("/silent")).isEqualTo(new Look.Unanswered(null));
        assertThat(look("/drop-by-drop")).isEqualTo(new Look.Unanswered(null));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void of_a_page_without_end_no_more_is_read_than_of_a_long_one() {
        site.does("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            forEver(exchange.getResponseBody());
        });

        assertThat(page("/endless").words()).isEqualTo(page("/endless").words());
    }

    @Test
    void a_page_that_unpacks_to_a_mountain_is_not_unpacked() {
        site.does("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            forEver(new GZIPOutputStream(exchange.getResponseBody(), 1 << 16));
        });
        long before = allocated();

        assertThat(look("/bomb")).isInstanceOf(Look.Page.class);
        assertThat(allocated() - before).isLessThan(64L << 20);
    }

    @Test
    void nothing_is_sent_along_but_who_is_asking() {
        site.does("/", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "id=1; Path=/");
            OfficialSite.answer(exchange, 200, RULES);
        });
        page("/");
        page("/");

        assertThat(site.heard)
                .hasSize(2)
                .allSatisfy(headers -> assertThat(headers.keySet())
                        .containsExactlyInAnyOrder("Host", "User-agent", "Accept", "Accept-encoding", "Connection"));
        assertThat(site.heard.getLast().getFirst("User-Agent")).isEqualTo("test");
    }

    @Test
    void a_certificate_counts_for_its_own_name_only_and_when_somebody_vouches_for_it(@TempDir Path folder)
            throws Exception {
        Path store = folder.resolve("visa.p12");
        char[] password = "changeit".toCharArray();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "visa",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=visa.gov.example",
                        "-ext",
                        "san=dns:visa.gov.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        // The first handshake of a process takes its time.
        LookingAtPages.Limits patient = LookingAtPages.Limits.USUAL;
        SSLContext vouched = SSLContextBuilder.create()
                .loadKeyMaterial(store, password, password)
                .loadTrustMaterial(store, password)
                .build();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(vouched));
        server.createContext("/", exchange -> {
            OfficialSite.answer(exchange, 200, RULES);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            Internet here = site.internet();
            LookingAtPages trusting =
                    new LookingAtPages(new Internet(here.names(), here.open(), Set.of(port), vouched), patient, "test");
            LookingAtPages usual = new LookingAtPages(
                    new Internet(here.names(), here.open(), Set.of(port), here.trusted()), patient, "test");

            assertThat(trusting.look("https://visa.gov.example:" + port + "/")).isInstanceOf(Look.Page.class);
            assertThat(trusting.look("https://labour.gov.example:" + port + "/"))
                    .isEqualTo(new Look.Unanswered(null));
            assertThat(usual.look("https://visa.gov.example:" + port + "/")).isEqualTo(new Look.Unanswered(null));
        } finally {
            server.stop(0);
        }
    }

    private Look look(String path) {
        return visitor.look(site.url(path));
    }

    private Look.Page page(String path) {
        return (Look.Page) look(path);
    }

    /** Until the visitor hangs up. */
    private static void forEver(OutputStream body) throws IOException {
        byte[] some = "word ".repeat(10_000).getBytes();
        while (true) {
            body.write(some);
        }
    }

    /** By this thread, which is the one that reads the page. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
