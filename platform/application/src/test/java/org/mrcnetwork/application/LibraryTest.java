package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mrcnetwork.application.SheetForms.SHEETS;
import static org.mrcnetwork.application.SheetForms.block;
import static org.mrcnetwork.application.SheetForms.blocks;
import static org.mrcnetwork.application.SheetForms.form;
import static org.mrcnetwork.application.SheetForms.named;
import static org.mrcnetwork.application.SheetForms.publish;
import static org.mrcnetwork.application.SheetForms.published;
import static org.mrcnetwork.application.SheetForms.read;
import static org.mrcnetwork.application.SheetForms.written;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.library.LibraryDue;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What centres tell people: who writes it, who looks at it, and when it must not be relied on any more. */
class LibraryTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LibraryDue due;

    @Autowired
    TransactionTemplate transaction;

    private UUID lisbon;
    private UUID praia;
    private Api writer;
    private Api colleague;
    private Api elsewhere;

    @BeforeEach
    void a_centre_in_lisbon_and_one_in_praia() {
        lisbon = network.centre("CNAI Lisboa", "PT", "destination");
        praia = network.centre("CAMPO Praia", "CV", "origin");
        writer = network.staff(lisbon, "counsellor", "Writer Writova");
        colleague = network.staff(lisbon, "counsellor", "Colleague Collegova");
        elsewhere = network.staff(praia, "counsellor", "Elsewhere Elsova");
    }

    @Test
    void what_is_out_is_read_by_everybody_with_its_source_and_who_made_sure_until_when() {
        UUID sheet = published(writer, colleague, "Visas are free.");

        for (Api reader :
                List.of(elsewhere, network.administrator(), network.staff(praia, "volunteer", "Vol Unteer"))) {
            var block = read(reader, sheet, "en", "Visas");

            assertThat(block.at("/lines/0").asString()).isEqualTo("Visas are free.");
            assertThat(block.at("/source/url").asString()).isEqualTo("https://visas.example.gov/d");
            assertThat(block.at("/verified/on").asString()).isEqualTo(today().toString());
            assertThat(block.at("/verified/stale").asBoolean()).isFalse();
            assertThat(block.at("/rendering").asString()).isEqualTo("original");
        }
        assertThat(elsewhere.get(SHEETS + "/" + sheet).at("/reading/ownerName")).isEqualTo("CNAI Lisboa");
    }

    @Test
    void a_draft_is_seen_by_its_owner_only() {
        UUID sheet = Ids.next();
        writer.post(SHEETS, form(sheet, "Secret plans"));

        assertThat(colleague.get(SHEETS + "/" + sheet + "/draft").status()).isEqualTo(200);
        assertThat(elsewhere.get(SHEETS + "/" + sheet).status()).isEqualTo(404);
        assertThat(elsewhere.get(SHEETS + "/" + sheet + "/draft").status()).isEqualTo(404);
        assertThat(elsewhere.post(SHEETS + "/" + sheet + "/draft", Map.of()).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .get(SHEETS + "/" + sheet + "/comparison?from=0&to=0")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post(SHEETS, form(sheet, "Mine")).status()).isEqualTo(409);
    }

    @Test
    void nothing_comes_before_the_public_without_source_or_comparison_or_words() {
        UUID sheet = Ids.next();
        var draft = writer.post(SHEETS, form(sheet, "Working in Portugal"));
        Map<String, Object> unsourced = block(named(sheet, "b"), "paragraph", "Unsourced.");
        unsourced.put("source", null);
        var saved = writer.put(
                path(sheet, "/draft"),
                draft.etag(),
                written(
                        blocks(
                                sheet,
                                List.of(
                                        block(named(sheet, "a"), "paragraph", "Never compared."),
                                        unsourced,
                                        block(named(sheet, "c"), "paragraph", " "))),
                        ""));

        var refused = writer.transition(path(sheet, "/draft/submission"), saved.etag(), Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("#/blocks/2/check", "#/blocks/3/source", "#/blocks/3/check", "#/blocks/4/lines/0");
        assertThat(elsewhere.get(SHEETS + "/" + sheet).status()).isEqualTo(404);
    }

    @Test
    void nobody_approves_what_they_have_written_in() {
        UUID sheet = Ids.next();
        var submitted = submitted(sheet);

        var own = writer.transition(path(sheet, "/draft/approval"), submitted.etag(), Map.of());
        var receptionist =
                network.receptionist(lisbon).transition(path(sheet, "/draft/approval"), submitted.etag(), Map.of());
        var other = colleague.transition(path(sheet, "/draft/approval"), submitted.etag(), Map.of());

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.at("/type")).isEqualTo("urn:mrc:problem:own-work");
        assertThat(receptionist.status()).isEqualTo(403);
        assertThat(other.status()).as(other.text()).isEqualTo(200);
        assertThat(other.at("/approvedBy")).isEqualTo("Colleague Collegova");
    }

    @Test
    void whoever_writes_into_what_was_submitted_takes_it_back() {
        UUID sheet = Ids.next();
        var submitted = submitted(sheet);

        var written = colleague.put(
                path(sheet, "/draft"),
                submitted.etag(),
                written(blocks(sheet, List.of(block(named(sheet, "Visas"), "paragraph", "Changed at the end."))), ""));

        assertThat(written.at("/state")).isEqualTo("writing");
        assertThat(colleague
                        .transition(path(sheet, "/draft/approval"), written.etag(), Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void given_back_with_a_reason_it_is_written_on() {
        UUID sheet = Ids.next();
        var submitted = submitted(sheet);

        var back = colleague.transition(
                path(sheet, "/draft/return"), submitted.etag(), Map.of("because", "The fee is missing."));

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(writer.get(path(sheet, "/draft")).at("/returnedBecause")).isEqualTo("The fee is missing.");
    }

    @Test
    void what_is_to_come_is_public_at_its_moment_and_can_be_recalled_until_then() {
        UUID sheet = Ids.next();
        var submitted = submitted(sheet);
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        var approved = colleague.transition(
                path(sheet, "/draft/approval"), submitted.etag(), Map.of("publishAt", tomorrow.toString()));

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(elsewhere.get(SHEETS + "/" + sheet).status()).isEqualTo(404);
        assertThat(writer.get(SHEETS + "/" + sheet).at("/scheduled")).isEqualTo("1");
        assertThat(writer.post(path(sheet, "/draft"), Map.of()).status()).isEqualTo(409);

        atItsMoment(sheet);
        assertThat(read(elsewhere, sheet, "en", "Visas").at("/lines/0").asString())
                .isEqualTo("Visas are free.");
        assertThat(colleague.delete(path(sheet, "/versions/1")).status()).isEqualTo(409);
    }

    @Test
    void recalled_it_is_a_draft_again_with_the_same_writers() {
        UUID sheet = Ids.next();
        var submitted = submitted(sheet);
        colleague.transition(
                path(sheet, "/draft/approval"),
                submitted.etag(),
                Map.of("publishAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()));

        var recalled = colleague.delete(path(sheet, "/versions/1"));

        assertThat(recalled.status()).as(recalled.text()).isEqualTo(200);
        assertThat(writer.get(path(sheet, "/draft")).body().at("/mine").asBoolean())
                .isTrue();
        assertThat(colleague.get(path(sheet, "/draft")).body().at("/mine").asBoolean())
                .isFalse();
    }

    @Test
    void a_statement_past_its_day_is_stale_until_somebody_compares_it_again() {
        UUID sheet = published(writer, colleague, "Visas are free.", "Wages are paid monthly.");
        grownOld(sheet, "Visas");

        assertThat(read(elsewhere, sheet, "en", "Visas").at("/verified/stale").asBoolean())
                .isTrue();
        assertThat(read(elsewhere, sheet, "en", "Wages").at("/verified/stale").asBoolean())
                .isFalse();
        assertThat(elsewhere.get(SHEETS + "?q=visas&owner=" + lisbon).at("/items/0/stale"))
                .isEqualTo("1");
        assertThat(writer.get("/api/v1/library/work").at("/statements/0/due")).isEqualTo("1");

        var refused = elsewhere.post(path(sheet, "/checks"), checked(sheet, "Visas"));
        var checked = writer.post(path(sheet, "/checks"), checked(sheet, "Visas"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(checked.status()).as(checked.text()).isEqualTo(204);
        assertThat(read(elsewhere, sheet, "en", "Visas").at("/verified/stale").asBoolean())
                .isFalse();
    }

    @Test
    void a_check_holds_for_the_words_that_were_compared_and_for_no_others() {
        UUID sheet = published(writer, colleague, "Visas are free.");
        var draft = writer.post(path(sheet, "/draft"), Map.of());

        var saved = writer.put(
                path(sheet, "/draft"),
                draft.etag(),
                written(blocks(sheet, List.of(block(named(sheet, "Visas"), "paragraph", "Visas cost money."))), "Fee"));

        assertThat(draft.at("/blocks/2/verified/on")).isEqualTo(today().toString());
        assertThat(saved.body().at("/blocks/2/verified").isNull()).isTrue();
        assertThat(writer.transition(path(sheet, "/draft/submission"), saved.etag(), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_source_that_says_something_else_by_now_is_told_until_somebody_compares_the_two() {
        UUID sheet = published(writer, colleague, "Visas are free.");
        asOwner("INSERT INTO network.link (url, host, status, since, checked_at, next_check_at, words, known_words)"
                + " VALUES ('https://visas.example.gov/d', 'visas.example.gov', 'CHANGED', now(), now(), now(), '"
                + "b".repeat(64) + "', '" + "a".repeat(64) + "') ON CONFLICT (url) DO UPDATE SET status = 'CHANGED',"
                + " words = excluded.words, known_words = excluded.known_words");

        assertThat(elsewhere.get(SHEETS + "/" + sheet).at("/sources/0/status")).isEqualTo("changed");
        assertThat(writer.get("/api/v1/library/work").at("/sources/0/trouble/url"))
                .isEqualTo("https://visas.example.gov/d");

        writer.post(path(sheet, "/checks"), checked(sheet, "Visas"));

        assertThat(elsewhere.get(SHEETS + "/" + sheet).body().at("/sources")).isEmpty();
        asOwner("DELETE FROM network.link_confirmation WHERE url = 'https://visas.example.gov/d'");
        asOwner("DELETE FROM network.link WHERE url = 'https://visas.example.gov/d'");
    }

    @Test
    void what_changed_is_told_word_by_word_to_those_who_follow_the_country() {
        published(writer, colleague, "Old news.");
        UUID sheet = published(writer, colleague, "Visas cost 90 euros.", "Bring a photograph.");
        assertThat(elsewhere
                        .put("/api/v1/library/countries/PT/subscription", "", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(news()).isEmpty();

        publish(writer, colleague, sheet, "The fee.", "Visas cost 120 euros.", "Insurance is needed.");

        var news = elsewhere.get("/api/v1/library/news");
        assertThat(news.at("/items/0/sheet")).isEqualTo(sheet.toString());
        assertThat(news.at("/items/0/whatChanged")).isEqualTo("The fee.");
        assertThat(news.at("/items/0/from")).isEqualTo("1");
        var difference = elsewhere.get(path(sheet, "/comparison?from=1&to=2"));
        assertThat(difference.text())
                .contains("{\"fate\":\"removed\",\"text\":\"90 \"},{\"fate\":\"added\",\"text\":\"120 \"}");
        assertThat(difference
                        .body()
                        .at("/blocks")
                        .valueStream()
                        .map(one -> one.at("/fate").asString()))
                .containsExactly("same", "same", "changed", "removed", "added");

        assertThat(elsewhere.put(path(sheet, "/noted"), "", Map.of("number", 2)).status())
                .isEqualTo(204);
        assertThat(news()).isEmpty();
        assertThat(writer.get("/api/v1/library/news").body().at("/items")).isEmpty();
    }

    @Test
    void who_answers_for_a_country_is_told_in_the_morning_what_changed_there() {
        UUID sheet = published(writer, colleague, "Visas cost 90 euros.");
        elsewhere.put("/api/v1/library/countries/PT/subscription", "", Map.of());
        elsewhere.put(
                "/api/v1/library/countries/PT/responsible",
                "",
                Map.of("person", TestNetwork.personId("Elsewhere Elsova"), "name", "Elsewhere Elsova"));
        assertThat(waiting("Elsewhere Elsova")).isZero();

        publish(writer, colleague, sheet, "The fee.", "Visas cost 120 euros.");

        assertThat(waiting("Elsewhere Elsova")).isEqualTo(1);
        assertThat(waiting("Somebody Else")).isZero();
        elsewhere.put(path(sheet, "/noted"), "", Map.of("number", 2));
        assertThat(waiting("Elsewhere Elsova")).isZero();
    }

    private int waiting(String person) {
        return Tenancy.callAs(
                logins.of(praia), () -> transaction.execute(_ -> due.of(TestNetwork.personId(person), today())));
    }

    @Test
    void what_a_centre_adds_stands_around_the_shared_part_and_is_nobody_elses() {
        UUID sheet = published(writer, colleague, "Visas are free.");
        Map<String, Object> added = Map.of(
                "shown",
                true,
                "words",
                Map.of("pt", Map.of("intro", "Bom dia", "contacts", "Pergunte à Maria Mariova")));
        String none = elsewhere.get(path(sheet, "/adaptation")).etag();

        var kept = elsewhere.put(path(sheet, "/adaptation"), none, added);
        var late = network.manager(praia).put(path(sheet, "/adaptation"), none, added);
        publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.");

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        var seen = elsewhere.get(SHEETS + "/" + sheet + "?language=pt");
        assertThat(seen.at("/reading/local/intro")).isEqualTo("Bom dia");
        assertThat(seen.at("/reading/blocks/2/lines/0")).isEqualTo("Visas cost 90 euros.");
        assertThat(writer.get(SHEETS + "/" + sheet + "?language=pt")
                        .body()
                        .at("/reading/local")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_is_said_to_be_wrong_is_decided_by_whoever_wrote_it() {
        UUID sheet = published(writer, colleague, "Visas are free.");
        UUID id = Ids.next();
        Map<String, Object> said = Map.of(
                "id", id, "block", named(sheet, "Visas"), "language", "en", "words", "They cost 90 euros since May.");

        var heard = network.receptionist(praia).post(path(sheet, "/corrections"), said);
        String decision = "/api/v1/library/corrections/" + id + "/decision";
        Map<String, Object> takenUp = Map.of("takenUp", true, "answer", "Thank you, we mend it.");

        assertThat(heard.status()).as(heard.text()).isEqualTo(201);
        assertThat(writer.get("/api/v1/library/corrections").at("/toDecide/0/statement/0"))
                .isEqualTo("Visas are free.");
        assertThat(elsewhere.get("/api/v1/library/corrections").body().at("/toDecide"))
                .isEmpty();
        assertThat(elsewhere.transition(decision, heard.etag(), takenUp).status())
                .isEqualTo(404);
        assertThat(writer.transition(decision, heard.etag(), takenUp).status()).isEqualTo(200);
        assertThat(writer.transition(decision, heard.etag(), takenUp).status()).isEqualTo(409);
        assertThat(elsewhere.get("/api/v1/library/corrections").at("/said/0/state"))
                .isEqualTo("taken-up");
    }

    @Test
    void withdrawn_it_is_off_the_shelf_and_says_so_to_whoever_has_its_address() {
        UUID sheet = published(writer, colleague, "Visas are free.");
        String read = writer.get(SHEETS + "/" + sheet).etag();

        var withdrawn = colleague.put(path(sheet, "/withdrawal"), read, Map.of("withdrawn", true));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(elsewhere.get(SHEETS + "?owner=" + lisbon).body().at("/items"))
                .isEmpty();
        assertThat(elsewhere
                        .get(SHEETS + "/" + sheet)
                        .body()
                        .at("/reading/withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void who_answers_for_a_country_is_said_by_each_centre_for_itself() {
        var said = writer.put(
                "/api/v1/library/countries/PT/responsible",
                "",
                Map.of("person", UUID.randomUUID(), "name", "Colleague Collegova"));

        assertThat(said.status()).as(said.text()).isEqualTo(204);
        assertThat(writer.get("/api/v1/library/countries").text()).contains("Colleague Collegova");
        assertThat(elsewhere.get("/api/v1/library/countries").text()).doesNotContain("Collegova");
        assertThat(writer.put(
                                "/api/v1/library/countries/XX/responsible",
                                "",
                                Map.of("person", UUID.randomUUID(), "name", "Nobody"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hostile_words_stay_words_or_are_refused() {
        UUID sheet = Ids.next();
        var draft = writer.post(SHEETS, form(sheet, "Working in Portugal"));
        UUID id = named(sheet, "x");

        var markup = writer.put(
                path(sheet, "/draft"),
                draft.etag(),
                written(blocks(sheet, List.of(block(id, "paragraph", "<script>alert(1)</script>"))), ""));
        assertThat(markup.at("/blocks/2/lines/0")).isEqualTo("<script>alert(1)</script>");

        for (Map<String, Object> refused : List.of(
                block(id, "paragraph", "turned \u202e round"),
                block(id, "paragraph", "nul \u0000"),
                block(id, "paragraph", "one", "two"),
                block(id, "question", "no answer"),
                block(id, "title", "a second title"),
                with(block(id, "link", "a trap"), "javascript:alert(1)"),
                with(block(id, "link", "a trap"), "https://user@visas.example.gov/"),
                with(block(id, "link", "a trap"), "https://"))) {
            var answer = writer.put(path(sheet, "/draft"), markup.etag(), written(blocks(sheet, List.of(refused)), ""));
            assertThat(answer.status()).as(refused + answer.text()).isEqualTo(400);
        }
        assertThat(writer.get(SHEETS + "?q=" + "a".repeat(201)).status()).isEqualTo(400);
        assertThat(writer.get(SHEETS + "?language=not%20one").status()).isEqualTo(400);
    }

    @Test
    void an_edit_of_what_has_changed_meanwhile_overwrites_nothing() {
        UUID sheet = Ids.next();
        String read = writer.post(SHEETS, form(sheet, "Working in Portugal")).etag();
        var first = written(blocks(sheet, List.of(block(named(sheet, "a"), "paragraph", "First."))), "");

        assertThat(writer.put(path(sheet, "/draft"), read, first).status()).isEqualTo(200);
        assertThat(colleague.put(path(sheet, "/draft"), read, first).status()).isEqualTo(412);
        assertThat(colleague.put(path(sheet, "/draft"), "", first).status()).isEqualTo(428);
        assertThat(colleague.delete(path(sheet, "/draft"), read).status()).isEqualTo(412);
    }

    @Test
    void postgresql_lets_no_other_centre_write_and_nobody_rewrite_what_is_out() {
        UUID sheet = published(writer, colleague, "Visas are free.");

        for (String statement : List.of(
                "UPDATE network.library_sheet SET withdrawn_at = now() WHERE id = '%s'",
                "INSERT INTO network.library_draft (sheet_id, blocks, based_on, written_by_name)"
                        + " VALUES ('%s', '[]', 0, 'x')",
                "DELETE FROM network.library_version WHERE sheet_id = '%s'",
                "INSERT INTO network.library_translation (sheet_id, language, block_id, of_words, lines, written_by,"
                        + " written_by_name, released_at)"
                        + " VALUES ('%s', 'ar', gen_random_uuid(), 'x', '{x}', gen_random_uuid(), 'x', now())",
                "INSERT INTO network.library_check (id, sheet_id, block_id, fingerprint, checked_on, due_on, checked_by,"
                        + " checked_by_name) VALUES (gen_random_uuid(), '%s', gen_random_uuid(), 'x', current_date,"
                        + " current_date + 1, gen_random_uuid(), 'x')")) {
            assertThat(refusedOrNothing(praia, statement.formatted(sheet)))
                    .as(statement)
                    .isTrue();
        }
        assertThat(refusedOrNothing(lisbon, "DELETE FROM network.library_version WHERE sheet_id = '" + sheet + "'"))
                .isTrue();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(lisbon, "UPDATE network.library_version SET title = 'x'"));
        assertThat(elsewhere.get(SHEETS + "/" + sheet).status()).isEqualTo(200);
    }

    private boolean refusedOrNothing(UUID centre, String statement) {
        try {
            return as(centre, statement) == 0;
        } catch (DataAccessException e) {
            return true;
        }
    }

    private int as(UUID centre, String statement) {
        return Tenancy.callAs(logins.of(centre), () -> jdbc.sql(statement).update());
    }

    private List<String> news() {
        return elsewhere
                .get("/api/v1/library/news")
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/title").asString())
                .toList();
    }

    private Api.Answer submitted(UUID sheet) {
        var draft = writer.post(SHEETS, form(sheet, "Working in Portugal"));
        var saved = writer.put(
                path(sheet, "/draft"),
                draft.etag(),
                written(blocks(sheet, List.of(block(named(sheet, "Visas"), "paragraph", "Visas are free."))), ""));
        SheetForms.checkAll(writer, sheet, saved.body(), 180);
        var submitted = writer.transition(path(sheet, "/draft/submission"), saved.etag(), Map.of());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        return submitted;
    }

    private Map<String, Object> checked(UUID sheet, String name) {
        return Map.of(
                "statements",
                List.of(named(sheet, name)),
                "draft",
                false,
                "dueOn",
                today().plusDays(90).toString());
    }

    private static Map<String, Object> with(Map<String, Object> block, String url) {
        block.put("source", Map.of("url", url, "name", "Ministry"));
        return block;
    }

    private static String path(UUID sheet, String rest) {
        return SHEETS + "/" + sheet + rest;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** As if a day had come that lies ahead. */
    private void atItsMoment(UUID sheet) {
        asOwner("UPDATE network.library_version SET published_at = now() WHERE sheet_id = '" + sheet + "'");
    }

    private void grownOld(UUID sheet, String name) {
        asOwner(
                "UPDATE network.library_check SET checked_on = checked_on - 200, due_on = current_date - 1 WHERE sheet_id = '"
                        + sheet + "' AND block_id = '" + named(sheet, name) + "'");
    }

    private static void asOwner(String sql) {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
