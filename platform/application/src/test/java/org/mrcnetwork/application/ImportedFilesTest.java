package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.application.Workbook.date;
import static org.mrcnetwork.application.Workbook.formula;
import static org.mrcnetwork.application.Workbook.number;
import static org.mrcnetwork.application.Workbook.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.tenancy.Ids;
import tools.jackson.databind.JsonNode;

/** Files as people have them, and as people should not have them. */
class ImportedFilesTest extends ApplicationTest {

    Api manager;
    ImportedFile importing;

    @BeforeEach
    void a_centre_with_a_manager() {
        manager = network.manager(network.centre("CAMPO Praia", "CV", "origin"));
        importing = new ImportedFile(manager);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "UTF-8 ;",
                "UTF-16LE ;",
                "UTF-16BE ,",
                "UTF-16 ;",
                "windows-1252 ;",
                "windows-1252 |",
            })
    void encodings_and_separators_are_guessed(String encoding, char separator) {
        String text = "Prénom,Nom\nZoé,Inventée\n\nChloë,Exemplaire\n".replace(',', separator);

        UUID id = importing.checked(text.getBytes(Charset.forName(encoding)), "gens.csv");

        assertThat(importing.reasons(id)).isEmpty();
        JsonNode first = importing.read(id).body().at("/contents/sheet/columns/0");
        assertThat(first.at("/header").asString()).isEqualTo("Prénom");
        assertThat(first.at("/samples/0").asString()).isEqualTo("Zoé");
        assertThat(importing.read(id).body().at("/good").asInt()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading_and_arabic_is_read_both_ways() {
        UUID marked = importing.uploaded(
                "\uFEFFالاسم;تاريخ الميلاد\nسلمى;٠٨/٠٣/١٩٩٤\n".getBytes(StandardCharsets.UTF_8), "a");
        UUID windows = importing.uploaded("الاسم;الجنس\nسلمى;أنثى\n".getBytes(Charset.forName("windows-1256")), "b");

        assertThat(importing.read(marked).at("/contents/plan/columns/0/field")).isEqualTo("/name/given");
        var again = manager.post("/api/v1/client-imports/" + windows + "/reading", Map.of("encoding", "windows-1256"));
        assertThat(again.at("/contents/sheet/columns/0/header")).isEqualTo("الاسم");
        importing.check(marked, importing.plan(marked));
        importing.settled(marked, "checked");
        importing.run(marked);
        importing.settled(marked, "done");
        assertThat(manager.get("/api/v1/clients?q=سلمى").at("/items/0/birthDate"))
                .isEqualTo("1994-03-08");
    }

    @Test
    void a_file_read_in_the_wrong_encoding_is_noticed_row_by_row() {
        UUID id = importing.uploaded("Prénom\nZoé\nEva\n".getBytes(StandardCharsets.ISO_8859_1), "gens.csv");
        manager.post("/api/v1/client-imports/" + id + "/reading", Map.of("encoding", "UTF-8"));
        Map<String, Object> plan = importing.plan(id);
        plan.put("columns", List.of(Map.of("column", 0, "field", "/name/given", "values", Map.of())));
        importing.check(id, plan);
        importing.settled(id, "checked");

        assertThat(importing.reasons(id)).containsExactly("/name/given wrong-encoding");
    }

    @Test
    void a_workbook_is_read_with_its_dates_its_numbers_and_the_values_of_its_formulas() {
        byte[] file = Workbook.of(List.of(
                List.of(text("First name"), text("Date of birth"), text("Phone"), text("Town")),
                List.of(text("Ana Inventada"), date(34401), number("2.385550123E9"), formula("1+1", "Praia")),
                List.of(text("Rui Inventado"), text("31/12/1980"), text("555 01 24"), formula("EVIL()", ""))));

        UUID id = importing.checked(file, "people.bin");
        importing.run(id);
        importing.settled(id, "done");

        JsonNode ana = manager.get("/api/v1/clients?q=Ana").body().at("/items/0");
        assertThat(ana.at("/birthDate").asString()).isEqualTo("1994-03-08");
        assertThat(ana.at("/area").asString()).isEqualTo("Praia");
        assertThat(manager.get("/api/v1/clients/" + ana.at("/id").asString()).at("/phone"))
                .isEqualTo("+2385550123");
    }

    @Test
    void names_of_ten_thousand_characters_controls_and_impossible_people_are_named_with_their_reason() {
        UUID id = importing.checked("First name,Date of birth,E-mail,Sex\n"
                + "x".repeat(10_000) + ",,,\n"
                + "Nul\u0000a,,,\n"
                + "Eva,01/01/2999,,\n"
                + "Eva,01/01/1700,,\n"
                + "Eva,31/02/1990,,\n"
                + "Eva,12/03/85,,\n"
                + "Eva,,not an address,\n"
                + ",,,F\n"
                + "Eva,,,maybe\n"
                + "\u202Eמרים 👩‍👧 e\u0301,,,F\n");

        assertThat(importing.reasons(id))
                .containsExactly(
                        "/name/given too-long",
                        "/name/given forbidden-character",
                        "/birthDate in-future",
                        "/birthDate invalid",
                        "/birthDate not-a-date",
                        "/birthDate not-a-date",
                        "/email invalid",
                        "/name/given required",
                        "/gender unknown-value");
        assertThat(importing.read(id).body().at("/good").asInt()).isEqualTo(1);
    }

    @Test
    void the_report_of_faults_starts_no_formula_and_speaks_the_readers_language() {
        UUID id = importing.checked("First name,\"=HYPERLINK(\"\"x\"\")\"\n"
                + "Eva,=cmd|' /C calc'!A0\nEva,+1\nEva,@SUM(1)\nEva,\"\t=1\"\nEva,＝1\n");
        Map<String, Object> plan = importing.plan(id);
        plan.put(
                "columns",
                List.of(
                        Map.of("column", 0, "field", "/name/given", "values", Map.of()),
                        Map.of("column", 1, "field", "/dependants", "values", Map.of())));
        importing.check(id, plan);
        importing.settled(id, "checked");

        var report = manager.get("/api/v1/client-imports/" + id + "/report?language=pt");

        assertThat(report.raw().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(report.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(report.text().lines().skip(1))
                .hasSize(5)
                .allMatch(line ->
                        line.matches("\"\\d+\",\"'=HYPERLINK.*\",\"'[=+@＝].*\",\"Não é um número que sirva aqui\\.\""));
    }

    @Test
    void what_is_no_spreadsheet_is_refused_by_its_content_whatever_its_name() {
        assertThat(refused("")).isEqualTo("empty-file");
        assertThat(refused("First name,Last name\n")).isEqualTo("no-rows");
        assertThat(refused("\n\n \n")).isEqualTo("no-rows");
        assertThat(refused("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n")).isEqualTo("not-a-spreadsheet");
        assertThat(refused("name,note\nEva,%PDF-1.7 polyglot\n")).isEqualTo("not-a-spreadsheet");
        assertThat(refused("<html><table><tr><td>Eva</td></tr></table></html>")).isEqualTo("not-a-spreadsheet");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0}))
                .isEqualTo("old-or-locked");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4}))
                .isEqualTo("not-a-spreadsheet");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("damaged-file");
        assertThat(refused("a,".repeat(300) + "\n1\n")).isEqualTo("too-many-columns");
        assertThat(refused("First name\n" + "Eva\n".repeat(50_001))).isEqualTo("too-many-rows");
        assertThat(manager.get("/api/v1/client-imports").body().at("/items").size())
                .isZero();
    }

    @Test
    void bombs_are_not_opened() {
        assertThat(refused(Workbook.bomb())).isEqualTo("unsafe-file");
        assertThat(refused(Workbook.laughing())).isIn("damaged-file", "no-rows");
        byte[] manyEntries = manyEntries();
        assertThat(refused(manyEntries)).isIn("unsafe-file", "not-a-spreadsheet");
    }

    @Test
    void a_file_above_25_megabytes_is_refused() {
        assertThat(refused("x".repeat(25 * 1024 * 1024 + 1))).isEqualTo("too-large");
    }

    private static byte[] manyEntries() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 1_100; i++) {
                zip.putNextEntry(new java.util.zip.ZipEntry("xl/" + i));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(byte[] file) {
        var answer = importing.upload(Ids.next(), file, "people.xlsx");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.at("/errors/0/code");
    }
}
