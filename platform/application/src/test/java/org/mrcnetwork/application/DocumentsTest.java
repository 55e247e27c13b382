package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a client's papers, and that somebody is told in time before one expires. */
class DocumentsTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api counsellor;
    UUID client;

    @BeforeEach
    void somebody_with_papers() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "Guarda Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
    }

    @Test
    void a_document_has_its_pages_in_order_under_harmless_names_and_can_be_corrected() {
        UUID first = page();
        UUID second = page();
        UUID id = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), second, first);

        var listed = counsellor.get("/api/v1/clients/" + client + "/documents");
        Map<String, Object> facts = Papers.expiring(TODAY.plusDays(400));
        facts.put("note", "kept by her sister");
        var corrected = counsellor.put("/api/v1/documents/" + id, "\"0\"", facts);
        var stale = counsellor.put("/api/v1/documents/" + id, "\"0\"", facts);

        assertThat(listed.at("/items/0/number")).isEqualTo("X-123 456");
        assertThat(listed.at("/items/0/files/0/id")).isEqualTo(second.toString());
        assertThat(listed.at("/items/0/files/1/name")).isEqualTo("pagegnp.1.pdf");
        assertThat(corrected.at("/note")).as(corrected.text()).isEqualTo("kept by her sister");
        assertThat(corrected.at("/expiresOn")).isEqualTo(TODAY.plusDays(400).toString());
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void a_newer_document_replaces_an_older_one_that_is_kept() {
        UUID old = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), page());
        Map<String, Object> form = Papers.form(Papers.expiring(TODAY.plusDays(3_000)), old, page());

        assertThat(counsellor.get("/api/v1/documents/expiring").at("/items/0/document"))
                .isEqualTo(old.toString());
        var renewed = counsellor.post("/api/v1/clients/" + client + "/documents", form);
        form.put("id", Ids.next());
        form.put("files", Papers.form(Map.of(), null, page()).get("files"));
        var twice = counsellor.post("/api/v1/clients/" + client + "/documents", form);

        assertThat(renewed.status()).as(renewed.text()).isEqualTo(201);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(counsellor.get("/api/v1/documents/expiring").body().at("/items"))
                .isEmpty();
        var listed = counsellor.get("/api/v1/clients/" + client + "/documents");
        assertThat(listed.body().at("/items")).hasSize(2);
        assertThat(listed.at("/items/1/replacedBy")).isEqualTo(renewed.at("/id"));
        assertThat(listed.body().at("/items/1/files")).hasSize(1);
    }

    @Test
    void of_a_deleted_document_only_who_when_and_why_is_left() {
        UUID old = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), page());
        UUID file = page();
        Map<String, Object> form = Papers.form(Papers.expiring(TODAY.plusDays(3_000)), old, file);
        counsellor.post("/api/v1/clients/" + client + "/documents", form);
        String door = "/api/v1/documents/" + form.get("id");
        long blobs = blobs();

        var deleted = counsellor.put(door + "/deletion", "", Map.of("because", "It was her sister's"));

        assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
        assertThat(deleted.at("/deletedBecause")).isEqualTo("It was her sister's");
        assertThat(deleted.at("/deleted/by/name")).isEqualTo("Guarda Inventada");
        assertThat(deleted.text()).doesNotContain("123 456").doesNotContain("Invented office");
        assertThat(counsellor.download(door + "/files/" + file).statusCode()).isEqualTo(404);
        assertThat(blobs()).isEqualTo(blobs - 1);
        assertThat(counsellor
                        .put(door + "/deletion", "", Map.of("because", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(counsellor.get("/api/v1/documents/expiring").at("/items/0/document"))
                .as("the older one is the latest again")
                .isEqualTo(old.toString());
    }

    @Test
    void somebody_is_told_once_when_expiry_comes_near_and_once_more_when_it_is_close() throws SQLException {
        UUID near = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(80)), page());
        UUID far = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(91)), page());
        UUID past = Papers.added(counsellor, client, Papers.expiring(TODAY.minusDays(1)), page());
        String door = "/api/v1/documents/" + near;

        assertThat(expiring()).containsExactly(near).doesNotContain(far, past);
        assertThat(counsellor.get(door + "/safe-contact").at("/reaching/note"))
                .isEqualTo("never call; say it is the clinic");
        assertThat(counsellor.put(door + "/reminder", "", Map.of()).at("/reminded/by/name"))
                .isEqualTo("Guarda Inventada");
        assertThat(expiring()).isEmpty();

        counsellor.delete(door + "/reminder");
        assertThat(expiring()).containsExactly(near);

        counsellor.put(door + "/reminder", "", Map.of());
        passDays(near, 60);
        assertThat(expiring()).as("close, and the reminder was before that").containsExactly(near);
        counsellor.put(door + "/reminder", "", Map.of());
        assertThat(expiring()).isEmpty();
        passDays(near, 10);
        assertThat(expiring()).isEmpty();
    }

    @Test
    void a_number_is_found_again_however_it_is_written_and_lies_nowhere_in_clear() throws SQLException {
        Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), page());

        assertThat(counsellor
                        .post("/api/v1/documents/numbered", Map.of("number", "x123456"))
                        .at("/items/0/client/name/given"))
                .isEqualTo("Inventada");
        assertThat(counsellor
                        .post("/api/v1/documents/numbered", Map.of("number", "X12345"))
                        .body()
                        .at("/items"))
                .isEmpty();
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "SELECT d::text || f::text FROM " + logins.of(praia).role() + ".document d, "
                                + logins.of(praia).role() + ".document_file f")) {
            rows.next();
            assertThat(rows.getString(1))
                    .doesNotContain("123 456")
                    .doesNotContain(hex("123 456"))
                    .doesNotContain(hex("page"));
        }
    }

    @Test
    void an_expiring_document_of_another_centre_is_not_seen() {
        UUID document = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), page());
        Api stranger = network.manager(network.centre("CNAI Lisbon", "PT", "destination"));

        assertThat(stranger.get("/api/v1/documents/expiring").body().at("/items"))
                .isEmpty();
        assertThat(stranger.get("/api/v1/documents/" + document + "/safe-contact")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/clients/" + client + "/documents").status())
                .isEqualTo(404);
    }

    @Test
    void every_look_is_in_the_log() throws SQLException {
        UUID file = page();
        UUID document = Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), file);
        counsellor.get("/api/v1/clients/" + client + "/documents");
        counsellor.download("/api/v1/documents/" + document + "/files/" + file);
        counsellor.get("/api/v1/documents/" + document + "/safe-contact");

        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(action, ' ' ORDER BY at, id) FROM "
                        + logins.of(praia).role() + ".audit_entry WHERE subject_id = '" + client + "'")) {
            rows.next();
            assertThat(rows.getString(1))
                    .contains("receive-file add-document read-documents read-document read-safe-contact");
        }
    }

    @Test
    void a_client_who_asks_is_shown_them_and_an_erased_file_leaves_none_behind() {
        Papers.added(counsellor, client, Papers.expiring(TODAY.plusDays(20)), page());
        page();
        UUID erasure = Ids.next();

        assertThat(network.manager(praia)
                        .get("/api/v1/clients/" + client + "/everything")
                        .text())
                .contains("X-123 456");
        assertThat(counsellor
                        .post(
                                "/api/v1/clients/" + client + "/erasure",
                                Map.of("id", erasure, "because", "client-asked"))
                        .status())
                .isEqualTo(201);
        assertThat(blobs()).isEqualTo(2);
        var confirmed = network.manager(praia)
                .transition("/api/v1/erasures/" + erasure + "/confirmation", "", Map.of("paper", "destroyed"));

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(blobs()).isZero();
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        Map<String, Object> facts = Papers.expiring(TODAY.minusDays(3));
        facts.put("issuedOn", TODAY.toString());
        UUID file = page();
        Map<String, Object> foreign = Papers.form(Map.of("kind", "visa"), null, Ids.next());
        Map<String, Object> none = new HashMap<>(Papers.form(Map.of("kind", "visa"), null));

        assertThat(add(Papers.form(facts, null, file)).at("/errors/0/pointer")).isEqualTo("#/facts/expiresOn");
        assertThat(add(foreign).at("/errors/0/pointer")).isEqualTo("#/files/0/id");
        assertThat(add(none).status()).isEqualTo(400);
        assertThat(add(Papers.form(Map.of("kind", "library-card"), null, file)).status())
                .isEqualTo(400);
        assertThat(add(Papers.form(Map.of("kind", "visa"), null, file)).status())
                .isEqualTo(201);
        assertThat(add(Papers.form(Map.of("kind", "visa"), null, file)).status())
                .as("a page belongs to one document")
                .isEqualTo(400);
    }

    private Api.Answer add(Map<String, Object> form) {
        return counsellor.post("/api/v1/clients/" + client + "/documents", form);
    }

    private UUID page() {
        return Papers.sent(counsellor, client, "application/pdf", Papers.PDF);
    }

    private List<UUID> expiring() {
        return counsellor
                .get("/api/v1/documents/expiring")
                .body()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/document").asString()))
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private long blobs() {
        String[] names = TestDatabase.BLOBS
                .resolve(logins.of(praia).role())
                .resolve("kept")
                .toFile()
                .list();
        return names == null ? 0 : names.length;
    }

    /** As if everything about this document had happened that many days earlier. */
    private void passDays(UUID document, int days) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("UPDATE " + logins.of(praia).role() + ".document SET expires_on = expires_on - " + days
                    + ", added_at = added_at - interval '" + days + " days', reminded_at = reminded_at - interval '"
                    + days + " days' WHERE id = '" + document + "'");
        }
    }
}
