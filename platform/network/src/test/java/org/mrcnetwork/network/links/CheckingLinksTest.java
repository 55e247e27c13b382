package org.mrcnetwork.network.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds over real rows; the sites are played on this machine, and days pass when the test says so. */
@SpringBootTest(
        classes = CheckingLinksTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "mrc.links.looking=false",
            "mrc.public-url=https://network.example",
            "spring.liquibase.enabled=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.modulith.events.jdbc.schema=network",
            "spring.modulith.events.jdbc.schema-initialization.enabled=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/unused"
        })
@ContextConfiguration(initializers = TestDatabase.class)
class CheckingLinksTest {

    @EnableAutoConfiguration
    @ComponentScan({"org.mrcnetwork.tenancy.database", "org.mrcnetwork.network.links"})
    static class Application {}

    @Autowired
    Links links;

    @Autowired
    OfficialLinks official;

    @Autowired
    TransactionTemplate transaction;

    private final OfficialSite site = new OfficialSite();
    private final List<String> inUse = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private CheckingLinks checking;

    @BeforeEach
    void nothing_known() throws SQLException {
        sql("TRUNCATE network.link_confirmation, network.link, network.link_host, network.link_wish");
        checking = instance();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_page_is_followed_through_its_life() throws SQLException {
        String visa = use("/visa");
        site.shows("/visa", "<main>90 euros</main>");
        assertThat(state(visa).status()).isEqualTo(LinkStatus.UNCHECKED);

        assertThat(afterDays(0, visa)).isEqualTo(LinkStatus.WORKS);
        assertThat(state(visa).checkedAt()).isEqualTo(now);
        assertThat(state(visa).httpStatus()).isEqualTo(200);
        site.shows("/visa", "<main>95 euros</main>");
        assertThat(afterDays(1, visa)).as("not before its week is over").isEqualTo(LinkStatus.WORKS);
        assertThat(afterDays(7, visa)).isEqualTo(LinkStatus.CHANGED);
        Instant changed = now;
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.CHANGED);
        assertThat(state(visa).since()).isEqualTo(changed);

        confirmed(visa);
        assertThat(state(visa).status()).as("at once").isEqualTo(LinkStatus.WORKS);
        assertThat(afterDays(7, visa)).isEqualTo(LinkStatus.WORKS);
        site.shows("/visa", "<main>90 euros</main>");
        assertThat(afterDays(7, visa)).as("not what was confirmed last").isEqualTo(LinkStatus.CHANGED);

        site.says("/visa", 404);
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.UNREACHABLE);
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.UNREACHABLE);
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.GONE);
        assertThat(state(visa).httpStatus()).isEqualTo(404);
        site.sends("/visa", 301, "/visa-new");
        site.shows("/visa-new", "<main>95 euros</main>");
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.MOVED);
        assertThat(state(visa).movedTo()).isEqualTo(site.url("/visa-new"));
        site.shows("/visa", "<main>95 euros</main>");
        assertThat(afterDays(1, visa)).isEqualTo(LinkStatus.WORKS);
    }

    @Test
    void only_what_a_room_uses_is_looked_at_whatever_else_somebody_wishes_for() {
        String visa = use("/visa");
        String stranger = site.url("/stranger");
        site.shows("/visa", "words");

        official.checkSoon(stranger);
        checking.round();

        assertThat(site.asked).containsExactly("/visa");
        assertThat(state(stranger).status()).isEqualTo(LinkStatus.UNCHECKED);
        inUse.clear();
        assertThat(afterDays(30, visa)).isEqualTo(LinkStatus.WORKS);
        assertThat(site.asked).as("nothing rests on it any more").hasSize(1);
    }

    @Test
    void what_somebody_wishes_for_is_looked_at_soon_and_not_again_at_once() {
        String visa = use("/visa");
        site.shows("/visa", "words");
        checking.round();

        official.checkSoon(visa);
        now = now.plus(Duration.ofMinutes(2));
        checking.round();
        assertThat(site.asked).as("somebody just did").hasSize(1);
        official.checkSoon(visa);
        now = now.plus(Duration.ofMinutes(20));
        checking.round();
        assertThat(site.asked).hasSize(2);

        String fresh = use("/fresh");
        site.shows("/fresh", "words");
        official.checkSoon(fresh);
        now = now.plus(Duration.ofMinutes(2));
        checking.round();
        assertThat(state(fresh).status())
                .as("in use since the rooms were last asked")
                .isEqualTo(LinkStatus.WORKS);
    }

    @Test
    void between_two_requests_to_one_host_there_is_a_pause() {
        for (String path : List.of("/a", "/b")) {
            use(path);
            site.shows(path, "words");
        }
        inUse.add(site.url("labour", "/c"));

        assertThat(checking.round()).isEqualTo(2);
        assertThat(site.asked).containsExactlyInAnyOrder("/a", "/c");
        now = now.plus(Duration.ofSeconds(9));
        assertThat(checking.round()).isZero();
        now = now.plus(Duration.ofSeconds(2));
        assertThat(checking.round()).isEqualTo(1);
        assertThat(site.asked).contains("/b");
    }

    @Test
    void several_instances_ask_a_host_one_at_a_time_and_a_page_once() throws Exception {
        AtomicInteger there = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        for (int i = 0; i < 6; i++) {
            use("/page" + i);
            site.does("/page" + i, exchange -> {
                most.accumulateAndGet(there.incrementAndGet(), Math::max);
                first.countDown();
                OfficialSite.answer(exchange, 200, "words");
                there.decrementAndGet();
            });
        }
        checking.round();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 5; i++) {
                now = now.plus(Duration.ofSeconds(11));
                List<Callable<Integer>> four =
                        List.of(instance()::round, instance()::round, instance()::round, instance()::round);
                int looked = 0;
                for (var round : threads.invokeAll(four)) {
                    looked += round.get();
                }
                assertThat(looked).isEqualTo(1);
            }
        }

        assertThat(most).hasValue(1);
        assertThat(site.asked).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void what_an_instance_had_taken_when_it_died_is_free_again_after_a_while() {
        String visa = use("/visa");
        site.shows("/visa", "words");
        transaction.executeWithoutResult(_ -> {
            links.use(new java.util.TreeMap<>(java.util.Map.of(visa, "visa.gov.example")), now);
            assertThat(links.takeHost(now, now.plus(Duration.ofMinutes(15)))).contains("visa.gov.example");
        });

        assertThat(checking.round()).isZero();
        now = now.plus(Duration.ofMinutes(16));
        assertThat(checking.round()).isEqualTo(1);
    }

    @Test
    void an_address_that_nobody_is_asked_at_is_refused_and_said_so() {
        String inside = "http://127.0.0.1:" + site.port() + "/";
        String tooLong = site.url("/" + "x".repeat(3_000));
        String impossible = "http://visa.example/\u0000";
        inUse.addAll(List.of(inside, "www.ministry.example", tooLong, impossible, ""));

        checking.round();
        now = now.plus(Duration.ofMinutes(1));
        checking.round();

        assertThat(official.states(inUse).values())
                .extracting(LinkState::status)
                .containsOnly(LinkStatus.REFUSED);
        assertThat(site.asked).isEmpty();
    }

    @Test
    void a_room_that_fails_makes_nothing_pass_for_unused() {
        String visa = use("/visa");
        site.shows("/visa", "words");
        checking.round();
        UsesLinks broken = () -> {
            throw new IllegalStateException("out of order");
        };
        CheckingLinks later = new CheckingLinks(List.of(broken), links, site.visitor(), transaction, () -> now);

        now = now.plus(Duration.ofDays(8));
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(later::round);
        checking.round();

        assertThat(state(visa).checkedAt()).isEqualTo(now);
    }

    private CheckingLinks instance() {
        return new CheckingLinks(List.of(inUse::stream), links, site.visitor(), transaction, () -> now);
    }

    private String use(String path) {
        inUse.add(site.url(path));
        return site.url(path);
    }

    private LinkState state(String url) {
        return official.states(List.of(url)).get(url);
    }

    private LinkStatus afterDays(int days, String url) {
        now = now.plus(Duration.ofDays(days));
        checking.round();
        return state(url).status();
    }

    /** As a centre's login would; that only such a one may is shown where there are centres. */
    private void confirmed(String url) throws SQLException {
        sql(
                "INSERT INTO network.link_confirmation (id, url, words, centre_id, confirmed_at) SELECT gen_random_uuid(), url,"
                        + " words, '" + UUID.randomUUID() + "', '" + now + "' FROM network.link WHERE url = '" + url
                        + "'");
    }

    private static void sql(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
