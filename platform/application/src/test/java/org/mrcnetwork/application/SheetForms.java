package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.mrcnetwork.tenancy.Ids;
import tools.jackson.databind.JsonNode;

/** Sheets of the library for tests. What they state about countries is invented. */
final class SheetForms {

    static final String SHEETS = "/api/v1/library/sheets";

    private SheetForms() {}

    static Map<String, Object> form(UUID id, String title) {
        return Map.of("id", id, "facts", facts("PT"), "language", "en", "title", title);
    }

    static Map<String, Object> facts(String... countries) {
        return Map.of(
                "kind",
                "country-fact-sheet",
                "countries",
                List.of(countries),
                "topics",
                List.of("legal-process"),
                "audiences",
                List.of("domestic-workers"),
                "phases",
                List.of("preparing-departure"));
    }

    static Map<String, Object> block(UUID id, String kind, String... lines) {
        Map<String, Object> block = new HashMap<>(Map.of("id", id, "kind", kind, "lines", List.of(lines)));
        boolean stated = !List.of("title", "summary", "heading").contains(kind);
        block.put("source", stated ? Map.of("url", "https://visas.example.gov/d", "name", "Ministry") : null);
        return block;
    }

    /** Title, summary and these statements. */
    static List<Map<String, Object>> blocks(UUID sheet, List<Map<String, Object>> statements) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(block(named(sheet, "title"), "title", "Working in Portugal"));
        blocks.add(block(named(sheet, "summary"), "summary", "What to know before you sign."));
        blocks.addAll(statements);
        return blocks;
    }

    static UUID named(UUID sheet, String name) {
        return UUID.nameUUIDFromBytes((sheet + name).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> written(List<Map<String, Object>> blocks, String whatChanged) {
        return Map.of("blocks", blocks, "whatChanged", whatChanged);
    }

    /** A sheet that is out, with these statements as paragraphs, each named by its first word. */
    static UUID published(Api writer, Api colleague, String... statements) {
        UUID sheet = Ids.next();
        var begun = writer.post(SHEETS, form(sheet, "Working in Portugal"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        publish(writer, colleague, sheet, "First.", statements);
        return sheet;
    }

    /** Another version of it. */
    static void publish(Api writer, Api colleague, UUID sheet, String whatChanged, String... statements) {
        var draft = writer.post(SHEETS + "/" + sheet + "/draft", Map.of());
        var saved = writer.put(
                SHEETS + "/" + sheet + "/draft",
                draft.etag(),
                written(
                        blocks(
                                sheet,
                                List.of(statements).stream()
                                        .map(text -> block(named(sheet, text.split(" ")[0]), "paragraph", text))
                                        .toList()),
                        whatChanged));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        checkAll(writer, sheet, saved.body(), 180);
        var submitted = writer.transition(SHEETS + "/" + sheet + "/draft/submission", saved.etag(), Map.of());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        var approved = colleague.transition(SHEETS + "/" + sheet + "/draft/approval", submitted.etag(), Map.of());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    static void checkAll(Api writer, UUID sheet, JsonNode draft, int days) {
        List<String> statements = StreamSupport.stream(draft.at("/blocks").spliterator(), false)
                .filter(block -> !block.at("/source").isNull())
                .map(block -> block.at("/id").asString())
                .toList();
        var checked = writer.post(
                SHEETS + "/" + sheet + "/checks",
                Map.of(
                        "statements",
                        statements,
                        "draft",
                        true,
                        "dueOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(days).toString()));
        assertThat(checked.status()).as(checked.text()).isEqualTo(204);
    }

    /** What somebody reads under the block of this name. */
    static JsonNode read(Api reader, UUID sheet, String language, String name) {
        var answer = reader.get(SHEETS + "/" + sheet + "?language=" + language);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().at("/reading/blocks").spliterator(), false)
                .filter(block ->
                        block.at("/id").asString().equals(named(sheet, name).toString()))
                .findFirst()
                .orElseThrow();
    }
}
