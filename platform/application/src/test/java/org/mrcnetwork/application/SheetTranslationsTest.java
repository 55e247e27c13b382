package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrcnetwork.application.SheetForms.SHEETS;
import static org.mrcnetwork.application.SheetForms.named;
import static org.mrcnetwork.application.SheetForms.publish;
import static org.mrcnetwork.application.SheetForms.published;
import static org.mrcnetwork.application.SheetForms.read;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.library.LibraryDue;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Sheets in other languages: block by block, and outdated block by block. */
class SheetTranslationsTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    LibraryDue due;

    @Autowired
    TransactionTemplate transaction;

    private UUID cairo;
    private Api writer;
    private Api colleague;
    private Api translator;
    private UUID sheet;

    @BeforeEach
    void a_sheet_that_cairo_says_in_arabic() {
        UUID lisbon = network.centre("CNAI Lisboa", "PT", "destination");
        cairo = network.centre("MRC Cairo", "EG", "origin");
        writer = network.staff(lisbon, "counsellor", "Writer Writova");
        colleague = network.staff(lisbon, "counsellor", "Colleague Collegova");
        translator = network.staff(cairo, "cultural-mediator", "Translator Translova");
        sheet = published(writer, colleague, "Visas are free.", "Wages are paid monthly.");
        var taken = translator.put(path("/ar"), "", Map.of());
        assertThat(taken.status()).as(taken.text()).isEqualTo(204);
    }

    @Test
    void what_is_written_is_read_when_it_is_released_and_the_rest_falls_back_visibly() {
        write("ar", "Visas", "التأشيرات مجانية.");

        assertThat(read(writer, sheet, "ar", "Visas").at("/rendering").asString())
                .isEqualTo("missing");

        release("ar");
        var translated = read(writer, sheet, "ar", "Visas");
        var fallback = read(writer, sheet, "ar", "Wages");
        assertThat(translated.at("/rendering").asString()).isEqualTo("translated");
        assertThat(translated.at("/language").asString()).isEqualTo("ar");
        assertThat(translated.at("/lines/0").asString()).isEqualTo("التأشيرات مجانية.");
        assertThat(fallback.at("/rendering").asString()).isEqualTo("missing");
        assertThat(fallback.at("/language").asString()).isEqualTo("en");
        assertThat(fallback.at("/lines/0").asString()).isEqualTo("Wages are paid monthly.");
    }

    @Test
    void when_the_sheet_changes_just_the_blocks_that_changed_are_outdated() {
        write("ar", "Visas", "التأشيرات مجانية.");
        write("ar", "Wages", "تدفع الأجور شهريا.");
        release("ar");

        publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.", "Wages are paid monthly.");

        var outdated = read(writer, sheet, "ar", "Visas");
        assertThat(outdated.at("/rendering").asString()).isEqualTo("outdated");
        assertThat(outdated.at("/language").asString()).isEqualTo("en");
        assertThat(outdated.at("/lines/0").asString()).isEqualTo("Visas cost 90 euros.");
        assertThat(outdated.at("/outdated/0").asString()).isEqualTo("التأشيرات مجانية.");
        assertThat(read(writer, sheet, "ar", "Wages").at("/rendering").asString())
                .isEqualTo("translated");
        var summary = writer.get(path("")).body().at("/items/0");
        assertThat(summary.at("/outdated").asInt()).isEqualTo(1);
        assertThat(summary.at("/current").asInt()).isEqualTo(1);
    }

    @Test
    void the_translator_is_told_what_changed_word_by_word_and_by_the_mornings_mail() {
        write("ar", "Visas", "التأشيرات مجانية.");
        release("ar");
        assertThat(waiting()).isZero();

        publish(writer, colleague, sheet, "The fee.", "Visas are not free.", "Wages are paid monthly.");

        assertThat(translator.get("/api/v1/library/work").at("/translations/0/outdated"))
                .isEqualTo("1");
        assertThat(waiting()).isEqualTo(1);
        var block = toTranslate("ar", "Visas");
        assertThat(block.at("/state").asString()).isEqualTo("outdated");
        assertThat(block.at("/before/0").asString()).isEqualTo("التأشيرات مجانية.");
        assertThat(block.at("/changes").toString()).contains("{\"fate\":\"added\",\"text\":\"not \"}");

        write("ar", "Visas", "التأشيرات ليست مجانية.");
        release("ar");
        assertThat(waiting()).isZero();
        assertThat(read(writer, sheet, "ar", "Visas").at("/rendering").asString())
                .isEqualTo("translated");
    }

    @Test
    void what_was_translated_from_words_that_have_changed_meanwhile_is_not_taken_for_a_translation() {
        String of = toTranslate("ar", "Visas").at("/ofWords").asString();
        publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.", "Wages are paid monthly.");

        var late = translator.put(
                path("/ar/blocks"),
                "",
                Map.of(
                        "blocks",
                        List.of(Map.of("block", named(sheet, "Visas"), "ofWords", of, "lines", List.of("مجانية")))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/type")).isEqualTo("urn:mrc:problem:source-changed");
    }

    @Test
    void words_that_come_back_find_their_translation_again() {
        write("ar", "Visas", "التأشيرات مجانية.");
        release("ar");
        publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.", "Wages are paid monthly.");

        publish(writer, colleague, sheet, "Back.", "Visas are free.", "Wages are paid monthly.");

        assertThat(read(writer, sheet, "ar", "Visas").at("/rendering").asString())
                .isEqualTo("translated");
    }

    @Test
    void a_released_translation_is_read_on_while_it_is_being_mended() {
        write("ar", "Visas", "التأشيرات مجانية.");
        release("ar");

        write("ar", "Visas", "التأشيرة مجانية.");

        assertThat(read(writer, sheet, "ar", "Visas").at("/lines/0").asString()).isEqualTo("التأشيرات مجانية.");
        assertThat(toTranslate("ar", "Visas").at("/state").asString()).isEqualTo("revised");
        release("ar");
        assertThat(read(writer, sheet, "ar", "Visas").at("/lines/0").asString()).isEqualTo("التأشيرة مجانية.");
    }

    @Test
    void easy_read_is_a_translation_like_any_other_and_falls_back_to_its_language() {
        assertThat(translator.put(path("/ar-simple"), "", Map.of()).status()).isEqualTo(204);
        write("ar", "Visas", "التأشيرات مجانية.");
        release("ar");
        write("ar-simple", "Wages", "تأخذ أجرك كل شهر.");
        release("ar-simple");

        assertThat(read(writer, sheet, "ar-simple", "Wages").at("/lines/0").asString())
                .isEqualTo("تأخذ أجرك كل شهر.");
        assertThat(read(writer, sheet, "ar-simple", "Visas").at("/lines/0").asString())
                .isEqualTo("التأشيرات مجانية.");
        assertThat(writer.get(SHEETS + "/" + sheet).text()).contains("\"languages\":[\"en\",\"ar\",\"ar-simple\"]");
    }

    @Test
    void a_language_has_one_translator_until_it_is_handed_on() {
        UUID tunis = network.centre("MRC Tunis", "TN", "origin");
        Api other = network.staff(tunis, "counsellor", "Other Otherova");

        assertThat(other.put(path("/ar"), "", Map.of()).status()).isEqualTo(409);
        assertThat(written(other, "ar", "Visas", "x").status()).isEqualTo(409);
        assertThat(other.put(path("/ar/centre"), "", Map.of("centre", tunis)).status())
                .isEqualTo(409);

        assertThat(writer.put(path("/ar/centre"), "", Map.of("centre", tunis)).status())
                .isEqualTo(204);
        assertThat(written(other, "ar", "Visas", "التأشيرات مجانية.").status()).isEqualTo(200);
        assertThat(written(translator, "ar", "Visas", "x").status()).isEqualTo(409);
    }

    @Test
    void a_translation_has_words_for_every_line_and_is_of_a_language_that_there_is() {
        assertThat(translator.put(path("/en"), "", Map.of()).status()).isEqualTo(400);
        assertThat(translator.put(path("/qq"), "", Map.of()).status()).isEqualTo(400);
        assertThat(written(translator, "ar", "Visas", " ").status()).isEqualTo(400);
        assertThat(written(translator, "ar", "Visas", "one", "two").status()).isEqualTo(400);
        assertThat(written(translator, "ar", "Visas", "\u202e").status()).isEqualTo(400);
        assertThat(written(network.receptionist(cairo), "ar", "Visas", "x").status())
                .isEqualTo(403);
    }

    @Test
    void read_out_it_is_played_to_everybody_until_it_says_something_else_than_the_sheet() {
        UUID recording = Ids.next();
        write("ar", "Visas", "التأشيرات مجانية.");
        release("ar");

        var sent = translator.send(recordings(recording, "ar"), "audio/ogg", sound("OggS invented"));

        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.at("/kind")).isEqualTo("ogg");
        var played = writer.download(recordings(recording, "ar"));
        assertThat(new String(played.body(), StandardCharsets.ISO_8859_1)).isEqualTo("OggS invented");
        assertThat(played.headers().firstValue("Content-Type")).hasValue("audio/ogg");
        assertThat(writer.get(SHEETS + "/" + sheet + "?language=ar")
                        .body()
                        .at("/reading/recordings/0/outdated")
                        .asBoolean())
                .isFalse();

        publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.", "Wages are paid monthly.");

        assertThat(writer.get(SHEETS + "/" + sheet + "?language=ar")
                        .body()
                        .at("/reading/recordings/0/outdated")
                        .asBoolean())
                .isTrue();
        assertThat(translator
                        .delete(SHEETS + "/" + sheet + "/recordings/" + recording)
                        .status())
                .isEqualTo(204);
        assertThat(writer.download(recordings(recording, "ar")).statusCode()).isEqualTo(404);
    }

    @Test
    void only_who_says_it_reads_it_out_and_only_sounds_are_taken() {
        Api other = network.staff(network.centre("MRC Tunis", "TN", "origin"), "counsellor", "Other Otherova");

        assertThat(other.send(recordings(Ids.next(), "ar"), "audio/ogg", sound("OggS"))
                        .status())
                .isEqualTo(409);
        assertThat(translator
                        .send(recordings(Ids.next(), "ur"), "audio/ogg", sound("OggS"))
                        .status())
                .isEqualTo(409);
        assertThat(translator
                        .send(recordings(Ids.next(), "ar"), "audio/ogg", sound("<html>"))
                        .status())
                .isEqualTo(415);
        assertThat(translator
                        .send(recordings(Ids.next(), "ar"), "audio/ogg", sound(""))
                        .status())
                .isEqualTo(400);
        assertThat(translator
                        .send(recordings(Ids.next(), "ar"), "audio/ogg", sound("OggS" + "x".repeat(10 * 1024 * 1024)))
                        .status())
                .isEqualTo(413);
        assertThat(writer.send(recordings(Ids.next(), "en"), "audio/mpeg", sound("ID3 invented"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void titles_are_listed_and_found_in_the_language_of_whoever_looks() {
        write("ar", "title", "العمل في البرتغال");
        release("ar");

        var found = translator.get(SHEETS + "?q=البرتغال&language=ar");

        assertThat(found.at("/items/0/title")).isEqualTo("العمل في البرتغال");
        assertThat(found.at("/items/0/language")).isEqualTo("ar");
        assertThat(translator.get(SHEETS + "?readIn=ur&q=البرتغال").body().at("/items"))
                .isEmpty();
    }

    private String recordings(UUID id, String language) {
        return SHEETS + "/" + sheet + "/recordings/" + id + "?language=" + language;
    }

    private static HttpRequest.BodyPublisher sound(String bytes) {
        return HttpRequest.BodyPublishers.ofString(bytes, StandardCharsets.ISO_8859_1);
    }

    private int waiting() {
        return Tenancy.callAs(
                logins.of(cairo),
                () -> transaction.execute(
                        _ -> due.of(TestNetwork.personId("Translator Translova"), LocalDate.now(ZoneOffset.UTC))));
    }

    private void write(String language, String name, String words) {
        var written = written(translator, language, name, words);
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    private void release(String language) {
        var released = translator.post(path("/" + language + "/release"), Map.of());
        assertThat(released.status()).as(released.text()).isEqualTo(200);
    }

    private Api.Answer written(Api api, String language, String name, String... lines) {
        return api.put(
                path("/" + language + "/blocks"),
                "",
                Map.of(
                        "blocks",
                        List.of(Map.of(
                                "block",
                                named(sheet, name),
                                "ofWords",
                                toTranslate(language, name).at("/ofWords").asString(),
                                "lines",
                                List.of(lines)))));
    }

    private JsonNode toTranslate(String language, String name) {
        return translator
                .get(path("/" + language))
                .body()
                .at("/blocks")
                .valueStream()
                .filter(block ->
                        block.at("/block").asString().equals(named(sheet, name).toString()))
                .findFirst()
                .orElseThrow();
    }

    private String path(String rest) {
        return SHEETS + "/" + sheet + "/translations" + rest;
    }
}
