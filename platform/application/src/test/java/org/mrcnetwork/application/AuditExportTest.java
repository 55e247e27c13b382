package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.audit.chain.VerifyingFiles;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit log as a file: to be read in a spreadsheet, and to be checked by somebody who trusts nobody here. */
class AuditExportTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @TempDir
    Path folder;

    UUID praia;
    Api counsellor;
    Api dataAdministrator;
    UUID client;

    @BeforeEach
    void a_client_who_was_read() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        counsellor = network.staff(praia, "counsellor", "مستشارة, \"A\"");
        dataAdministrator = network.dataAdministrator(praia);
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        counsellor.get("/api/v1/clients/" + client);
    }

    @Test
    void a_spreadsheet_opens_it_in_any_script_and_takes_nothing_for_a_formula() {
        network.staff(praia, "counsellor", "=HYPERLINK(\"http://mrc.example.org\")")
                .get("/api/v1/clients/" + client);
        network.staff(praia, "counsellor", "@SUM(1)").get("/api/v1/clients/" + client);

        var csv = dataAdministrator.get("/api/v1/audit/export.csv?subject=" + client);

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains(".csv");
        assertThat(csv.text()).startsWith("\uFEFFtime (UTC),person,");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).contains(",export-audit-log,audit-log,");
        assertThat(lines.get(2)).contains(",'@SUM(1),read,client,");
        assertThat(lines.get(3)).contains(",\"'=HYPERLINK(\"\"http://mrc.example.org\"\")\",");
        assertThat(lines.get(4)).contains(",\"مستشارة, \"\"A\"\"\",read,client,");
        assertThat(csv.text()).doesNotContain("Exemplo");
    }

    @Test
    void a_sealed_export_is_found_intact_without_the_platform() throws IOException {
        Path file = sealed("");

        assertThat(verify(file)).startsWith("0 intact: 3 rows (positions 1 to 3), sealed until ");
        assertThat(Files.readString(file)).contains("مستشارة").contains("export-sealed-audit-log");
    }

    @Test
    void an_export_of_one_client_tells_of_no_other_and_can_be_checked_all_the_same() throws IOException {
        Map<String, Object> form = TestNetwork.client("Outra", "Diferente");
        form.put("despiteDuplicates", true);
        UUID other = network.registered(counsellor, form);
        counsellor.get("/api/v1/clients/" + other);
        counsellor.get("/api/v1/clients/" + client);

        Path file = sealed("?subject=" + client);

        assertThat(Files.readString(file)).contains(client.toString()).doesNotContain(other.toString());
        assertThat(verify(file)).startsWith("0 intact: 6 rows");
        assertThat(verify(sealed("?subject=" + UUID.randomUUID()))).startsWith("0 intact: 1 rows");
    }

    @Test
    void a_row_that_was_changed_in_the_database_is_named_in_the_file_and_here() throws IOException, SQLException {
        sealed("");
        superuser("UPDATE audit_entry SET person = 'Somebody Else' WHERE action = 'read'");

        String said = verify(sealed(""));
        var here = dataAdministrator.post("/api/v1/audit/verification", "");

        assertThat(said).startsWith("1 tampered: row 2, id ").contains("was changed after it was sealed");
        assertThat(here.at("/intact")).isEqualTo("false");
        assertThat(here.at("/fault")).isEqualTo("changed");
        assertThat(here.at("/position")).isEqualTo("2");
        assertThat(said).contains(here.at("/entryId")).contains(here.at("/at"));
    }

    @Test
    void an_end_that_was_cut_off_is_noticed_though_the_centre_goes_on_writing() throws IOException, SQLException {
        Path earlier = sealed("");
        superuser("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE position > 1);"
                + " DELETE FROM audit_seal WHERE position > 1");
        for (int i = 0; i < 5; i++) {
            counsellor.get("/api/v1/clients/" + client);
        }

        Path later = sealed("");

        assertThat(verify(later))
                .startsWith("1 tampered: rows 2 to 3, sealed at ")
                .contains("are missing");
        assertThat(verify(later, earlier)).startsWith("1 tampered: ");
    }

    @Test
    void the_check_here_says_that_the_log_is_intact() {
        var intact = dataAdministrator.post("/api/v1/audit/verification", "");

        assertThat(intact.at("/intact")).as(intact.text()).isEqualTo("true");
        assertThat(intact.at("/rows")).isEqualTo("3");
        assertThat(intact.body().at("/fault").isNull()).isTrue();
        assertThat(dataAdministrator.get("/api/v1/audit/entries?limit=1").at("/items/0/position"))
                .isEqualTo("3");
    }

    @Test
    void an_export_that_breaks_off_is_not_taken_for_a_whole_one() throws Exception {
        superuser("INSERT INTO audit_entry SELECT gen_random_uuid(), now() - n * interval '1 second',"
                + " gen_random_uuid(), 'Somebody with a rather long name', 'read', 'client', gen_random_uuid()"
                + " FROM generate_series(1, 200000) n");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/audit/export.csv"))
                .header("Authorization", "Bearer " + dataAdministrator.token())
                .build();
        try (InputStream answer = network.api()
                .http()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(answer.readNBytes(1_000)).hasSize(1_000);
            superuser("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_schema()");

            assertThatThrownBy(() -> answer.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class);
        }
    }

    private Path sealed(String filter) throws IOException {
        var answer = dataAdministrator.get("/api/v1/audit/export.jsonl" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".jsonl"), answer.text());
    }

    private static String verify(Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyingFiles.run(
                java.util.Arrays.stream(files).map(Path::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + logins.of(praia).role());
            statement.execute(sql);
        }
    }
}
