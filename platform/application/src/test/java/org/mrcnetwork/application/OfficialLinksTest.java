package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.links.LinkState;
import org.mrcnetwork.network.links.LinkStatus;
import org.mrcnetwork.network.links.OfficialLinks;
import org.mrcnetwork.network.links.UsesLinks;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose addresses are looked at, what a centre sees of it, and that it confirms in its own name only. */
class OfficialLinksTest extends ApplicationTest {

    private static final String FIRST = "a".repeat(64);
    private static final String LATER = "b".repeat(64);

    @Autowired
    OfficialLinks links;

    @Autowired
    List<UsesLinks> rooms;

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private UUID praia;
    private UUID lisbon;
    private String page;

    @BeforeEach
    void two_centres_and_a_page_that_has_changed() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisboa", "PT", "destination");
        page = "https://visa.example.gov/" + Ids.next();
        sql(
                "INSERT INTO network.link (url, host, status, since, checked_at, next_check_at, http_status, words, known_words)"
                        + " VALUES ('" + page
                        + "', 'visa.example.gov', 'CHANGED', '2026-03-01Z', '2026-03-02Z', '2026-03-03Z', 200,"
                        + " '" + LATER + "', '" + FIRST + "')");
    }

    @Test
    void the_register_of_agencies_says_where_licences_and_sanctions_stand() {
        UUID agency = Ids.next();
        Map<String, Object> form = new HashMap<>(Map.of(
                "id", agency,
                "name", "Invented Manpower",
                "otherNames", List.of(),
                "country", "CV",
                "destinations", List.of("PT"),
                "fees", Map.of("kind", "unknown"),
                "sanctions",
                        List.of(Map.of(
                                "on",
                                "2020-01-01",
                                "by",
                                "Ministry",
                                "what",
                                "Fined",
                                "source",
                                "https://labour.example.gov/" + agency))));
        form.put("licence", Map.of("status", "licensed", "checkUrl", "https://licences.example.gov/" + agency));
        var added = network.staff(praia, "counsellor", "Keeper Keepova").post("/api/v1/recruiters", form);
        assertThat(added.status()).as(added.text()).isEqualTo(201);

        assertThat(inUse()).contains("https://licences.example.gov/" + agency, "https://labour.example.gov/" + agency);
    }

    @Test
    void the_directory_says_the_websites_that_everybody_finds_and_no_shelters() {
        String open = listed("open", false);
        String shelter = listed("shelter", true);

        assertThat(inUse())
                .contains("https://" + open + ".example.org", "https://" + open + ".example.org/service")
                .noneMatch(url -> url.contains(shelter));
    }

    @Test
    void every_centre_sees_what_was_found_and_what_nobody_has_looked_at() {
        LinkState seen = as(
                lisbon,
                () -> links.states(List.of(page, "https://new.example.gov/")).get(page));
        LinkState unseen = as(
                lisbon, () -> links.states(List.of("https://new.example.gov/")).get("https://new.example.gov/"));

        assertThat(seen.status()).isEqualTo(LinkStatus.CHANGED);
        assertThat(seen.httpStatus()).isEqualTo(200);
        assertThat(seen.since()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(unseen.status()).isEqualTo(LinkStatus.UNCHECKED);
    }

    @Test
    void a_centre_that_has_read_the_page_says_so_for_everybody_and_who_it_was_stays_its_own() {
        UUID counsellor = UUID.randomUUID();

        boolean confirmed = Tenancy.<Boolean, RuntimeException>callAs(
                logins.of(praia), new Reader(counsellor, true, false), () -> links.confirm(page));

        assertThat(confirmed).isTrue();
        LinkState state = as(lisbon, () -> links.states(List.of(page)).get(page));
        assertThat(state.status()).isEqualTo(LinkStatus.WORKS);
        assertThat(state.since()).isAfter("2026-03-01T00:00:00Z");
        assertThat(jdbcAs(lisbon, "SELECT centre_id::text FROM network.link_confirmation WHERE url = '" + page + "'"))
                .isEqualTo(praia.toString());
        assertRefused(lisbon, "SELECT confirmed_by::text FROM network.link_confirmation");
        assertThat(superuser("SELECT confirmed_by::text FROM network.link_confirmation WHERE url = '" + page + "'"))
                .isEqualTo(counsellor.toString());
    }

    @Test
    void what_nobody_saw_nobody_confirms() {
        assertThat(as(praia, () -> links.confirm("https://new.example.gov/"))).isFalse();
        assertThatExceptionOfType(Tenancy.NoCentreSpeaking.class).isThrownBy(() -> links.confirm(page));
    }

    @Test
    void postgresql_lets_no_centre_speak_for_another_nor_confirm_other_words_nor_say_what_was_found() {
        String confirm = "INSERT INTO network.link_confirmation (id, url, words) VALUES (gen_random_uuid(), '" + page
                + "', '%s')";
        assertRefused(lisbon, confirm.formatted(FIRST));
        assertRefused(
                lisbon,
                "INSERT INTO network.link_confirmation (id, url, words, centre_id) VALUES" + " (gen_random_uuid(), '"
                        + page + "', '" + LATER + "', '" + praia + "')");
        assertRefused(lisbon, "UPDATE network.link SET status = 'WORKS' WHERE url = '" + page + "'");
        assertRefused(lisbon, "DELETE FROM network.link_confirmation");
        assertRefused(lisbon, "DELETE FROM network.link_wish");

        jdbcAs(lisbon, confirm.formatted(LATER) + " RETURNING url");
    }

    @Test
    void in_tests_and_in_a_demo_nobody_is_asked() {
        assertThat(context.containsBean("linkSchedule")).isFalse();
    }

    private List<String> inUse() {
        return rooms.stream().flatMap(UsesLinks::links).toList();
    }

    /** An agency with one service, as the directory would have it after an import. */
    private String listed(String kind, boolean sheltered) {
        UUID organization = Ids.next();
        UUID service = Ids.next();
        String name = kind + "-" + organization;
        sql("INSERT INTO network.organization (id, name, description, website) VALUES ('" + organization
                + "', 'Invented'," + " 'Invented', 'https://" + name + ".example.org')");
        sql("INSERT INTO network.service (id, organization_id, name, status, url) VALUES ('" + service + "', '"
                + organization + "', 'Invented', 'active', 'https://" + name + ".example.org/service')");
        sql(
                "INSERT INTO network.directory_entry (service_id, organization_id, listed, sheltered, answer, texts, sort_name,"
                        + " countries, languages, service_types, latitudes, longitudes, folded_name, folded_place, folded_text)"
                        + " VALUES ('" + service + "', '" + organization + "', true, " + sheltered
                        + ", '{}', '{}', 'invented',"
                        + " '{}', '{}', '{}', '{}', '{}', 'invented', '', 'invented')");
        return name;
    }

    private <T> T as(UUID centre, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Tenancy.callAs(logins.of(centre), work);
    }

    private String jdbcAs(UUID centre, String sql) {
        return as(centre, () -> jdbc.sql(sql).query(String.class).single());
    }

    private void assertRefused(UUID centre, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> as(centre, () -> jdbc.sql(sql).update()))
                .havingRootCause()
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    private static String superuser(String sql) {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String sql) {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
