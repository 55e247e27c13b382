package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes: a draft is its writer's, a signed note is everybody's who may know of the client and nobody's to change. */
class NotesTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    UUID praia;
    Api writer;
    Api colleague;
    UUID client;
    UUID note;

    @BeforeEach
    void a_client_with_a_draft() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        writer = network.staff(praia, "counsellor", "Escritora Inventada");
        colleague = network.staff(praia, "counsellor", "Colega Inventada");
        client = network.registered(writer, TestNetwork.client("Inventada", "Exemplo"));
        note = Ids.next();
        var begun = writer.post(ofClient(), Map.of("id", note, "wording", "She came wi"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    }

    private String ofClient() {
        return "/api/v1/clients/" + client + "/notes";
    }

    private String path() {
        return "/api/v1/notes/" + note;
    }

    private void signed() {
        assertThat(writer.transition(path() + "/signature", writer.get(path()).etag(), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_note_is_about_documents_of_this_client_and_once_signed_it_stays_so() throws SQLException {
        UUID passport = Papers.added(
                writer,
                client,
                Papers.expiring(LocalDate.now().plusYears(1)),
                Papers.sent(writer, client, "application/pdf", Papers.PDF));
        Map<String, Object> somebody = TestNetwork.client("Outra", "Diferente");
        somebody.remove("phone");
        somebody.remove("birthDate");
        UUID other = network.registered(writer, somebody);
        UUID anothers = Papers.added(
                writer,
                other,
                Papers.expiring(LocalDate.now().plusYears(1)),
                Papers.sent(writer, other, "application/pdf", Papers.PDF));
        String attachment = path() + "/attachments/" + passport;

        assertThat(writer.put(attachment, "", Map.of()).at("/attachments/0/kind"))
                .isEqualTo("passport");
        assertThat(writer.put(attachment, "", Map.of()).body().at("/attachments"))
                .hasSize(1);
        assertThat(writer.put(path() + "/attachments/" + anothers, "", Map.of()).status())
                .isEqualTo(400);
        assertThat(colleague.put(attachment, "", Map.of()).status()).isEqualTo(404);
        assertThat(writer.delete(attachment).body().at("/attachments")).isEmpty();
        writer.put(attachment, "", Map.of());
        signed();

        assertThat(colleague.get(ofClient()).at("/items/0/attachments/0/id")).isEqualTo(passport.toString());
        assertThat(writer.delete(attachment).status()).isEqualTo(409);
        assertThat(writer.put(attachment, "", Map.of()).status()).isEqualTo(409);
        writer.put("/api/v1/documents/" + passport + "/deletion", "", Map.of("because", "Her sister's"));
        assertThat(writer.get(path()).body().at("/attachments/0/there").asBoolean())
                .isFalse();
        assertThat(writer.get("/api/v1/clients/" + client + "/everything")
                        .body()
                        .at("/rooms/cases/notes/0/attachments"))
                .hasSize(1);
    }

    @Test
    void a_draft_with_documents_is_thrown_away_and_the_documents_stay() {
        UUID passport = Papers.added(
                writer,
                client,
                Papers.expiring(LocalDate.now().plusYears(1)),
                Papers.sent(writer, client, "application/pdf", Papers.PDF));
        writer.put(path() + "/attachments/" + passport, "", Map.of());

        assertThat(writer.delete(path()).status()).isEqualTo(204);
        assertThat(writer.get("/api/v1/clients/" + client + "/documents").at("/items/0/id"))
                .isEqualTo(passport.toString());
    }

    @Test
    void a_draft_is_saved_while_it_is_written_and_nobody_else_learns_of_it() {
        var saved = writer.put(path(), "\"0\"", Map.of("wording", "She came with her sister"));

        assertThat(saved.etag()).isEqualTo("\"1\"");
        assertThat(writer.get(ofClient()).at("/items/0/wording")).isEqualTo("She came with her sister");
        assertThat(colleague.get(ofClient()).body().at("/items")).isEmpty();
        assertThat(colleague.get(path()).status()).isEqualTo(404);
        assertThat(colleague.put(path(), "\"1\"", Map.of("wording", "Mine")).status())
                .isEqualTo(404);
        assertThat(colleague
                        .transition(path() + "/signature", "\"1\"", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague.delete(path()).status()).isEqualTo(404);
        assertThat(colleague.get("/api/v1/clients/" + client + "/timeline").text())
                .doesNotContain("She came");
        assertThat(writer.get("/api/v1/my-day").body().at("/drafts")).hasSize(1);
    }

    @Test
    void on_two_devices_the_older_draft_does_not_overwrite_the_newer() {
        writer.put(path(), "\"0\"", Map.of("wording", "From the telephone"));

        assertThat(writer.put(path(), "\"0\"", Map.of("wording", "From the desk"))
                        .status())
                .isEqualTo(412);
        assertThat(writer.get(path()).at("/wording")).isEqualTo("From the telephone");
    }

    @Test
    void a_signed_note_is_read_by_colleagues_and_changed_by_nobody_not_even_in_sql() throws SQLException {
        signed();
        String etag = writer.get(path()).etag();

        assertThat(colleague.get(path()).at("/wording")).isEqualTo("She came wi");
        assertThat(writer.put(path(), etag, Map.of("wording", "Something else")).at("/type"))
                .isEqualTo("urn:mrc:problem:illegal-transition");
        assertThat(writer.delete(path()).status()).isEqualTo(409);
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("UPDATE " + logins.of(praia).role() + ".note SET wording = 'x'"))
                    .hasMessageContaining("does not change");
        }
    }

    @Test
    void an_empty_note_is_not_signed_and_a_draft_can_be_thrown_away() {
        writer.put(path(), "\"0\"", Map.of("wording", "  "));

        assertThat(writer.transition(path() + "/signature", "\"1\"", Map.of()).status())
                .isEqualTo(400);
        assertThat(writer.delete(path()).status()).isEqualTo(204);
        assertThat(writer.get(path()).status()).isEqualTo(404);
    }

    @Test
    void the_writer_and_the_team_amend_beside_the_original() {
        signed();
        Map<String, Object> amendment = Map.of("id", Ids.next(), "wording", "It was her cousin");

        var outsider = colleague.post(path() + "/amendments", amendment);
        writer.put(
                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Colega Inventada"),
                "",
                Map.of("name", "Colega Inventada", "duty", "member"));
        var member = colleague.post(path() + "/amendments", amendment);

        assertThat(outsider.status()).isEqualTo(403);
        assertThat(member.at("/amendments/0/wording")).as(member.text()).isEqualTo("It was her cousin");
        assertThat(member.at("/amendments/0/by/name")).isEqualTo("Colega Inventada");
        assertThat(member.at("/wording")).isEqualTo("She came wi");
        assertThat(writer.post(path() + "/amendments", Map.of("id", Ids.next(), "wording", "Or her aunt"))
                        .body()
                        .at("/amendments"))
                .hasSize(2);
    }

    @Test
    void a_draft_is_not_amended_and_a_note_belongs_to_a_case_of_this_client() {
        Map<String, Object> form = TestNetwork.client("Distinta", "Pessoa");
        form.put("despiteDuplicates", true);
        UUID other = network.registered(writer, form);
        TestCase foreign = TestCase.opened(writer, other);

        assertThat(writer.post(path() + "/amendments", Map.of("id", Ids.next(), "wording", "More"))
                        .status())
                .isEqualTo(409);
        assertThat(writer.post(ofClient(), Map.of("id", Ids.next(), "caseId", foreign.id(), "wording", "x"))
                        .at("/errors/0/pointer"))
                .isEqualTo("#/caseId");
    }

    @Test
    void a_centre_has_templates_of_its_own() {
        Api manager = network.manager(praia);
        UUID id = Ids.next();
        Map<String, Object> form = Map.of("id", id, "name", "First talk", "wording", "What brought her:\nAgreed:");

        assertThat(writer.post("/api/v1/note-templates", form).status()).isEqualTo(403);
        assertThat(manager.post("/api/v1/note-templates", form).status()).isEqualTo(201);
        assertThat(writer.get("/api/v1/note-templates").at("/items/0/name")).isEqualTo("First talk");
        var retired = manager.put(
                "/api/v1/note-templates/" + id,
                "\"0\"",
                Map.of("id", id, "name", "First talk", "wording", "What brought her:", "retired", true));
        assertThat(retired.at("/retired")).as(retired.text()).isEqualTo("true");
        assertThat(manager.put("/api/v1/note-templates/" + id, "\"0\"", form).status())
                .isEqualTo(412);
    }
}
