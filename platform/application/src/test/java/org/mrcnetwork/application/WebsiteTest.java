package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.TestDatabase;

/** What the public sees of a centre and sends to it, without an account, a cookie or a script. */
@SuppressWarnings("unchecked")
class WebsiteTest extends ApplicationTest {

    UUID praia;
    Api manager;
    Visitor visitor;
    String front;

    @BeforeEach
    void a_centre_with_open_pages() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        visitor = new Visitor("http://127.0.0.1:" + port);
        front = opened(manager, "Free advice for who goes and who comes back.");
    }

    /** @return the path of the centre's English pages */
    private static String opened(Api manager, String about) {
        var seen = manager.get("/api/v1/public-pages");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        var kept = manager.put("/api/v1/public-pages", seen.etag(), form(true, about));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        return kept.at("/path") + "en/";
    }

    static Map<String, Object> form(boolean open, String about) {
        Map<String, Object> details = new HashMap<>();
        details.put("languages", List.of("en", "pt", "ar"));
        details.put("words", Map.of("en", Map.of("about", about)));
        details.put("phone", "+238 555 10 10");
        details.put("email", "campo@example.org");
        details.put("address", "Invented Street 1\nPraia");
        details.put("hours", List.of(Map.of("day", "MO", "opens", "08:00", "closes", "16:00")));
        return Map.of("open", open, "details", details);
    }

    @Test
    void a_centre_is_on_its_own_page_and_on_that_of_all_centres() {
        var page = visitor.get(front);

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("CAMPO Praia")
                .contains("Free advice for who goes and who comes back.")
                .contains("08:00 – 16:00")
                .contains("Invented Street 1");
        assertThat(visitor.get("/c/").text()).contains("Cape Verde").contains(front.replace("en/", ""));
    }

    private static final List<String> PAGES = List.of(
            "",
            "services",
            "directory",
            "directory?q=contract",
            "guides",
            "equality",
            "leaflet",
            "appointment",
            "call-back",
            "feedback",
            "complaint",
            "withdrawal",
            "ask-after");

    @TestFactory
    Stream<DynamicTest> every_page_in_every_language_is_light_whole_and_sets_no_cookie() {
        int style = visitor.get(linked(visitor.get(front).text(), "href", "/c/style.css"))
                .bytes();
        int script = visitor.get(linked(visitor.get(front).text(), "src", "/c/leave.js"))
                .bytes();

        List<String> languages = List.of("en", "fr", "pt", "es", "ar", "fa", "ur");
        Map<String, Object> inAll = form(true, "Free advice for who goes and who comes back.");
        ((Map<String, Object>) inAll.get("details")).put("languages", languages);
        var kept = manager.put(
                "/api/v1/public-pages", manager.get("/api/v1/public-pages").etag(), inAll);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);

        return languages.stream()
                .flatMap(language -> PAGES.stream()
                        .map(page -> DynamicTest.dynamicTest(language + "/" + page, () -> {
                            var shown = visitor.get(front.replace("/en/", "/" + language + "/") + page);

                            assertThat(shown.status()).as(shown.text()).isEqualTo(200);
                            assertThat(shown.bytes() + style + script).isLessThan(40_000);
                            assertThat(shown.header("Set-Cookie")).isEmpty();
                            assertThat(shown.header("Content-Security-Policy"))
                                    .contains("default-src 'none'")
                                    .doesNotContain("unsafe");
                            assertThat(shown.text())
                                    .contains("lang=\"" + language + "\" dir=\""
                                            + (Set.of("ar", "fa", "ur").contains(language) ? "rtl" : "ltr"))
                                    .doesNotContain("??")
                                    .doesNotContain("th:")
                                    .contains("https://" + language + ".wikipedia.org/");
                        })));
    }

    @Test
    void what_is_the_same_for_everybody_may_be_kept_and_what_is_of_one_may_not() {
        for (String page : List.of("", "services", "directory", "equality", "leaflet")) {
            var shown = visitor.get(front + page);
            assertThat(shown.header("Cache-Control"))
                    .as(page)
                    .contains("max-age=300")
                    .contains("public");
            assertThat(visitor.get(front + page, "If-None-Match", shown.header("ETag"))
                            .status())
                    .as(page)
                    .isEqualTo(304);
        }
        for (String page : List.of("directory?q=shelter", "appointment", "complaint", "withdrawal", "ask-after")) {
            assertThat(visitor.get(front + page).header("Cache-Control"))
                    .as(page)
                    .isEqualTo("no-store");
        }
        var sent = visitor.post(front + "feedback", Map.of("words", "It was good"));
        assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void each_page_names_itself_in_all_its_languages_and_so_does_the_map_of_the_site() {
        String path = front.replace("/en/", "/");

        var page = visitor.get(front + "equality").text();

        for (String language : List.of("en", "pt", "ar")) {
            assertThat(page)
                    .contains("<link rel=\"alternate\" href=\"" + FakeIdentity.PUBLIC_URL + path + language
                            + "/equality\" hreflang=\"" + language + "\">");
        }
        assertThat(page).doesNotContain("/fr/equality");
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + FakeIdentity.PUBLIC_URL + front + "equality\">")
                .contains("property=\"og:title\" content=\"Equal treatment\"")
                .contains("property=\"og:url\"");
        var map = visitor.get("/c/sitemap.xml");
        assertThat(map.header("Content-Type")).startsWith("application/xml");
        for (String language : List.of("en", "pt", "ar")) {
            assertThat(map.text())
                    .contains("<loc>" + FakeIdentity.PUBLIC_URL + path + language + "/equality</loc>")
                    .contains(
                            "hreflang=\"" + language + "\" href=\"" + FakeIdentity.PUBLIC_URL + path + language + "/");
        }
        assertThat(visitor.get(front + "withdrawal").text()).contains("content=\"noindex\"");
    }

    @Test
    void whoever_comes_without_a_language_is_led_to_her_own() {
        String path = front.replace("/en/", "/");

        var led = visitor.get(path, "Accept-Language", "ar;q=0.9, de");

        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).isEqualTo(path + "ar/");
        assertThat(led.header("Vary")).contains("Accept-Language");
        assertThat(visitor.get(path, "Accept-Language", "fr").header("Location"))
                .isEqualTo(path + "en/");
        assertThat(visitor.get("/c/", "Accept-Language", "pt-BR").text()).contains("lang=\"pt\"");
        assertThat(visitor.get("/c/?language=ar").text()).contains("dir=\"rtl\"");
    }

    @Test
    void closed_pages_look_like_those_of_a_centre_that_does_not_exist() {
        var nowhere = visitor.get("/c/nowhere-at-all/en/");
        var before = manager.get("/api/v1/public-pages");
        var closed = manager.put("/api/v1/public-pages", before.etag(), form(false, "Hidden"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);

        for (String page : PAGES) {
            var shown = visitor.get(front + page);
            assertThat(shown.status()).as(page).isEqualTo(404);
            assertThat(shown.text()).as(page).isEqualTo(nowhere.text());
        }
        assertThat(visitor.post(front + "feedback", Map.of("words", "Hello")).status())
                .isEqualTo(404);
        assertThat(visitor.get("/c/").text()).doesNotContain(front.replace("en/", ""));
        assertThat(visitor.get("/c/sitemap.xml").text()).doesNotContain(front);

        var preview = visitor.get(closed.at("/previewPath"));
        assertThat(preview.text()).contains("Hidden").contains("Preview").contains("noindex");
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.get(front + "?preview=AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
        manager.put("/api/v1/public-pages", closed.etag(), form(false, "Changed"));
        assertThat(visitor.get(closed.at("/previewPath")).status()).isEqualTo(404);
    }

    @Test
    void two_managers_do_not_overwrite_each_other_and_nobody_else_writes() {
        var seen = manager.get("/api/v1/public-pages");
        assertThat(manager.put("/api/v1/public-pages", seen.etag(), form(true, "First"))
                        .status())
                .isEqualTo(200);

        assertThat(manager.put("/api/v1/public-pages", seen.etag(), form(true, "Second"))
                        .status())
                .isEqualTo(412);
        assertThat(manager.put("/api/v1/public-pages", "", form(true, "Third")).status())
                .isEqualTo(428);
        Api counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        assertThat(counsellor
                        .put("/api/v1/public-pages", seen.etag(), form(true, "Fourth"))
                        .status())
                .isEqualTo(403);
        Map<String, Object> unknown = form(true, "In Klingon");
        ((Map<String, Object>) unknown.get("details")).put("languages", List.of("tlh"));
        assertThat(manager.put("/api/v1/public-pages", "\"2\"", unknown).status())
                .isEqualTo(400);
        assertThat(visitor.get(front).text()).contains("First").doesNotContain("Second");
    }

    @Test
    void a_centre_that_tells_nobody_where_it_is_says_so_and_begins_with_a_statement_of_equality() {
        Map<String, Object> form = form(true, "Safe");
        ((Map<String, Object>) form.get("details")).put("address", null);
        manager.put("/api/v1/public-pages", manager.get("/api/v1/public-pages").etag(), form);

        assertThat(visitor.get(front).text())
                .contains("does not publish its address")
                .doesNotContain("Invented Street");
        assertThat(visitor.get(front + "leaflet").text()).doesNotContain("Invented Street");
        assertThat(visitor.get(front + "equality").text()).contains("with or without documents");
        assertThat(visitor.get(front.replace("/en/", "/ar/") + "equality").text())
                .contains("بأوراق أو من دونها");
    }

    @Test
    void words_in_another_language_than_the_page_say_so() {
        assertThat(visitor.get(front.replace("/en/", "/ar/")).text())
                .contains("<div class=\"said\" lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void each_form_arrives_once_as_its_own_kind() {
        Map<String, Map<String, Object>> sent = new LinkedHashMap<>();
        sent.put("appointment", Map.of("phone", "+351 555 0101", "days", List.of("MO", "TU"), "safe", "no-message"));
        sent.put("call-back", Map.of("phone", "+351 555 0102", "time", "evening"));
        sent.put("feedback", Map.of("words", "It was good", "rating", "good"));
        sent.put("complaint", Map.of("words", "I was sent away", "about", "staff"));
        sent.put("withdrawal", Map.of("code", "000 000 0000"));

        sent.forEach((kind, fields) -> {
            Map<String, Object> form = new HashMap<>(fields);
            form.put("form", visitor.get(front + kind).form());
            var first = visitor.post(front + kind, form);
            var again = visitor.post(front + kind, form);

            assertThat(first.status()).as(first.text()).isEqualTo(200);
            assertThat(again.text()).as("sent twice").isEqualTo(first.text());
            var queue = manager.get("/api/v1/enquiries?kind=" + kind);
            assertThat(queue.body().at("/items")).as(queue.text()).hasSize(1);
            assertThat(queue.at("/items/0/kind")).isEqualTo(kind);
            assertThat(queue.at("/items/0/channel")).isEqualTo("website");
            assertThat(queue.at("/items/0/language")).isEqualTo("en");
        });
        assertThat(manager.get("/api/v1/enquiries").body().at("/items")).hasSize(5);
        var appointment = manager.get("/api/v1/enquiries/"
                + manager.get("/api/v1/enquiries?kind=appointment").at("/items/0/id"));
        assertThat(appointment.at("/contents/from")).isEqualTo("+351 555 0101");
        assertThat(appointment.at("/contents/said/days")).isEqualTo("MO TU");
        assertThat(appointment.at("/contents/said/safe")).isEqualTo("no-message");
    }

    @Test
    void what_was_mended_and_sent_again_is_not_lost() {
        String form = visitor.get(front + "feedback").form();

        String first = visitor.post(front + "feedback", Map.of("form", form, "words", "Teh"))
                .number();
        String second = visitor.post(front + "feedback", Map.of("form", form, "words", "The"))
                .number();

        assertThat(second).isNotEqualTo(first);
        assertThat(manager.get("/api/v1/enquiries?kind=feedback").body().at("/items"))
                .hasSize(2);
    }

    @Test
    void a_complaint_does_not_exist_for_the_colleagues_whom_it_may_be_of() {
        Api counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        visitor.post(front + "complaint", Map.of("words", "Conselheira Inventada was rude"));
        visitor.post(front + "feedback", Map.of("words", "Thank you"));

        var queue = counsellor.get("/api/v1/enquiries");
        assertThat(queue.body().at("/items")).hasSize(1);
        assertThat(queue.text()).doesNotContain("rude");
        assertThat(counsellor.get("/api/v1/enquiries?kind=complaint").body().at("/items"))
                .isEmpty();
        var seen = manager.get("/api/v1/enquiries?kind=complaint");
        String path = "/api/v1/enquiries/" + seen.at("/items/0/id");
        assertThat(seen.at("/items/0/beginning")).contains("rude");
        assertThat(counsellor.get(path).status()).isEqualTo(404);
        assertThat(counsellor.put(path + "/closed", "", Map.of()).status()).isEqualTo(404);
        assertThat(counsellor.delete(path + "/assignee").status()).isEqualTo(404);
        assertThat(manager.get(path).status()).isEqualTo(200);
    }

    @Test
    void the_number_tells_how_far_it_is_and_nothing_else() {
        String number = visitor.post(front + "feedback", Map.of("words", "A secret of mine"))
                .number();
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        String elsewhere = opened(network.manager(lisbon), "Elsewhere");

        assertThat(asked(front, number)).contains("It has been received").doesNotContain("secret");
        String id = manager.get("/api/v1/enquiries").at("/items/0/id");
        manager.put(
                "/api/v1/enquiries/" + id + "/assignee",
                manager.get("/api/v1/enquiries/" + id).etag(),
                Map.of("id", TestNetwork.personId("Manager Managova"), "name", "Manager Managova"));
        assertThat(asked(front, number.toLowerCase(Locale.ROOT).replace(" ", "").replace('0', 'o')))
                .contains("Somebody is working on it")
                .doesNotContain("Managova");
        manager.put("/api/v1/enquiries/" + id + "/closed", "", Map.of());
        assertThat(asked(front, number)).contains("It is done");

        String unknown = asked(front, "ZZZ ZZZ ZZZZ");
        assertThat(unknown).contains("We know of no such number");
        assertThat(asked(front, "nonsense")).isEqualTo(unknown);
        assertThat(asked(front, "\0<b>")).isEqualTo(unknown);
        assertThat(asked(elsewhere, number)).contains("We know of no such number");
        assertThat(network.manager(lisbon).get("/api/v1/enquiries").body().at("/items"))
                .isEmpty();
    }

    @Test
    void no_number_and_no_code_helps_to_guess_another() {
        Api counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            given.add(visitor.post(front + "feedback", Map.of("words", "Number " + i))
                    .number());
            Map<String, Object> form = TestNetwork.client(
                    List.of("Ana", "Bruno", "Xavier", "Zulmira").get(i),
                    List.of("Primeira", "Outrossim", "Distinta", "Quartel").get(i));
            form.put("phone", "+238 5" + i + "5 7" + i + " 0" + i);
            form.put("birthDate", "198" + i + "-01-01");
            UUID client = network.registered(counsellor, form);
            given.add(counsellor
                    .post("/api/v1/clients/" + client + "/withdrawal-code", Map.of())
                    .at("/code"));
        }

        assertThat(given).doesNotHaveDuplicates();
        for (int place : List.of(0, 1, 2, 4, 5, 6, 8, 9, 10, 11)) {
            assertThat(given.stream().map(code -> code.charAt(place)).distinct().count())
                    .as("letters in place %d of %s", place, given)
                    .isGreaterThan(2);
        }
    }

    private String asked(String centre, String number) {
        var answer = visitor.post(centre + "ask-after", Map.of("number", number));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void a_code_is_answered_alike_whether_it_is_somebodys_or_nobodys() {
        Api keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        Api other = network.staff(praia, "counsellor", "Outra Inventada");
        Map<String, Object> form = TestNetwork.client("Escondida", "Exemplo");
        form.put("restrictedBecause", "violence");
        UUID client = network.registered(keeper, form);
        String code = keeper.post("/api/v1/clients/" + client + "/withdrawal-code", Map.of())
                .at("/code");
        assertThat(code).matches("[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{4}");

        var nobodys = visitor.post(front + "withdrawal", Map.of("code", "111 222 3333"));
        var hers = visitor.post(front + "withdrawal", Map.of("code", code.toLowerCase(Locale.ROOT)));

        assertThat(hers.status()).isEqualTo(200);
        assertThat(hers.text().replace(hers.number(), "#"))
                .isEqualTo(nobodys.text().replace(nobodys.number(), "#"));
        assertThat(headers(hers)).isEqualTo(headers(nobodys));
        assertThat(hers.text()).doesNotContain("Escondida");
        assertThat(keeper.get("/api/v1/enquiries?kind=withdrawal").body().at("/items"))
                .hasSize(2);
        assertThat(keeper.get("/api/v1/enquiries?kind=withdrawal").text()).contains("Escondida");
        var outside = other.get("/api/v1/enquiries?kind=withdrawal");
        assertThat(outside.body().at("/items")).as("only who may know of her").hasSize(1);
        assertThat(outside.text()).doesNotContain("Escondida");
        assertThat(other.post("/api/v1/clients/" + client + "/withdrawal-code", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_code_on_the_card_is_always_the_same_and_works_after_a_merge() {
        Api counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        UUID client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));

        var card = counsellor.post("/api/v1/clients/" + client + "/card", Map.of());

        assertThat(counsellor
                        .post("/api/v1/clients/" + client + "/card", Map.of())
                        .at("/withdrawalCode"))
                .isEqualTo(card.at("/withdrawalCode"));
        assertThat(counsellor
                        .post("/api/v1/clients/" + client + "/withdrawal-code", Map.of())
                        .at("/code"))
                .isEqualTo(card.at("/withdrawalCode"));
        Map<String, Object> second = TestNetwork.client("Outra", "Segunda");
        second.put("phone", "+238 555 99 88");
        second.put("birthDate", "1980-01-01");
        UUID kept = network.registered(counsellor, second);
        var merged = counsellor.post(
                "/api/v1/clients/" + kept + "/merges",
                Map.of(
                        "id",
                        Ids.next(),
                        "otherId",
                        client,
                        "version",
                        counsellor
                                .get("/api/v1/clients/" + kept)
                                .body()
                                .at("/version")
                                .asLong(),
                        "otherVersion",
                        counsellor
                                .get("/api/v1/clients/" + client)
                                .body()
                                .at("/version")
                                .asLong(),
                        "choices",
                        Map.of("name", "kept", "phone", "kept", "birthDate", "kept", "birthYear", "kept")));
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);

        visitor.post(front + "withdrawal", Map.of("code", card.at("/withdrawalCode")));

        assertThat(counsellor.get("/api/v1/enquiries").at("/items/0/client/id")).isEqualTo(kept.toString());
    }

    @Test
    void what_cannot_be_sent_is_said_in_the_readers_language_and_what_was_typed_is_kept() {
        String arabic = front.replace("/en/", "/ar/");
        String words = "<script>alert(1)</script> \"quoted\" & more";
        Map<String, Object> form = new HashMap<>(Map.of("words", words));

        var nobody = visitor.post(front + "appointment", form);
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text())
                .contains("Give a telephone number or an e-mail address")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; more")
                .doesNotContain("<script>alert");
        form.put("phone", "+351 555 0101\0");
        var unprintable = visitor.post(arabic + "appointment", form);
        assertThat(unprintable.status()).isEqualTo(400);
        assertThat(unprintable.text())
                .contains("لم تُرسل بعد")
                .contains("&lt;script&gt;")
                .contains("+351 555 0101");
        form.put("phone", "+351 555 0101");
        form.put("words", "ا".repeat(4_001));
        var long_ = visitor.post(arabic + "appointment", form);
        assertThat(long_.status()).isEqualTo(400);
        assertThat(long_.text()).contains("أطول من اللازم").contains("ا".repeat(4_001));
        form.put("words", "x".repeat(240_000));
        var huge = visitor.post(arabic + "appointment", form);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text()).contains("يرجى كتابة أقل");
        form.put("words", "Fine");
        form.put("service", "no-such-service");
        assertThat(visitor.post(front + "appointment", form).text()).contains("Choose one of these");
        form.put("service", "");
        form.put("website", "https://buy.example.org");
        assertThat(visitor.post(front + "appointment", form).status()).isEqualTo(400);
        form.put("website", "");
        form.put("email", "not an address");
        assertThat(visitor.post(front + "appointment", form).text()).contains("This is no e-mail address");
        assertThat(manager.get("/api/v1/enquiries").body().at("/items")).isEmpty();

        form.put("email", "");
        form.put("words", words);
        assertThat(visitor.post(front + "appointment", form).status()).isEqualTo(200);
        assertThat(manager.get("/api/v1/enquiries").at("/items/0/beginning")).isEqualTo(words);
    }

    @Test
    void hostile_words_of_a_centre_and_of_a_search_stay_words() {
        manager.put(
                "/api/v1/public-pages",
                manager.get("/api/v1/public-pages").etag(),
                form(true, "<img src=x onerror=alert(1)> ${7*7} [[${7*7}]]"));

        assertThat(visitor.get(front).text())
                .contains("&lt;img src=x onerror=alert(1)&gt; ${7*7} [[${7*7}]]")
                .doesNotContain("<img");
        var search = visitor.get(front + "directory?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&place=%00&type=%27");
        assertThat(search.status()).as(search.text()).isEqualTo(200);
        assertThat(search.text()).doesNotContain("<script>alert");
        assertThat(visitor.get(front + "directory?q=work&after=nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void a_call_back_forgets_the_number_when_it_is_done() {
        visitor.post(front + "call-back", Map.of("phone", "+351 555 0102"));
        String id = manager.get("/api/v1/enquiries").at("/items/0/id");
        assertThat(manager.get("/api/v1/enquiries/" + id).at("/contents/from")).isEqualTo("+351 555 0102");

        manager.put("/api/v1/enquiries/" + id + "/closed", "", Map.of());

        assertThat(manager.get("/api/v1/enquiries/" + id).text()).doesNotContain("555 0102");
    }

    @Test
    void the_centres_own_services_are_shown_and_shelters_never() {
        assertThat(visitor.get(front + "services").text())
                .contains("CAMPO Praia")
                .contains("Invented City");
        assertThat(visitor.get(front + "directory?type=shelter").text()).contains("Nothing was found");
    }

    @Test
    void a_sheet_is_read_printed_without_what_is_stale_and_corrected_by_anybody() throws SQLException {
        Api writer = network.staff(praia, "counsellor", "Writer Writova");
        UUID sheet = SheetForms.published(
                writer, network.staff(praia, "counsellor", "Colleague Collegova"), "Visas are free.", "Old is this.");
        superuser("UPDATE network.library_check SET checked_on = current_date - 20, due_on = current_date - 1"
                + " WHERE block_id = '" + SheetForms.named(sheet, "Old") + "'");
        String path = front + "guides/" + sheet;

        assertThat(visitor.get(front + "guides").text())
                .contains("Working in Portugal")
                .contains(path);
        var read = visitor.get(path);
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(read.text())
                .contains("Visas are free.")
                .contains("Old is this.")
                .contains("Not checked in time")
                .contains("Ministry");
        assertThat(visitor.get(path.replace("/en/", "/ar/")).text())
                .contains("ما لم يُترجم بعد")
                .contains("<h1 lang=\"en\" dir=\"ltr\">");
        var leaflet = visitor.get(path + "/leaflet");
        assertThat(leaflet.text())
                .contains("Visas are free.")
                .doesNotContain("Old is this.")
                .contains("Left out, because nobody has checked it in time: 1")
                .contains(FakeIdentity.PUBLIC_URL + path)
                .contains("<path fill=\"#000\" d=\"M4,4");
        for (String page : List.of(path, path + "/leaflet", path + "/correction")) {
            assertThat(visitor.get(page).bytes()).isLessThan(25_000);
        }

        Map<String, Object> form = new HashMap<>(Map.of(
                "form", visitor.get(path + "/correction").form(),
                "block", SheetForms.named(sheet, "Visas"),
                "words", "They cost <b>10</b> euros"));
        assertThat(visitor.post(path + "/correction", form).text()).contains("Thank you");
        assertThat(visitor.post(path + "/correction", form).status()).isEqualTo(200);
        assertThat(visitor.post(path + "/correction", Map.of("words", " ")).status())
                .isEqualTo(400);
        var corrections = writer.get("/api/v1/library/corrections");
        assertThat(corrections.body().at("/toDecide")).as(corrections.text()).hasSize(1);
        assertThat(corrections.text()).contains("They cost <b>10</b> euros");

        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        String elsewhere = opened(network.manager(lisbon), "Elsewhere");
        assertThat(visitor.get(elsewhere + "guides/" + sheet).status())
                .as("which sheets a centre shows is its own affair")
                .isEqualTo(404);
        Api lisbonManager = network.manager(lisbon);
        lisbonManager.put("/api/v1/library/countries/PT/subscription", "", Map.of());
        assertThat(visitor.get(elsewhere + "guides/" + sheet).status())
                .as("it follows the country that the sheet is about")
                .isEqualTo(200);
        String adaptation = SheetForms.SHEETS + "/" + sheet + "/adaptation";
        lisbonManager.put(adaptation, lisbonManager.get(adaptation).etag(), Map.of("shown", false, "words", Map.of()));
        assertThat(visitor.get(elsewhere + "guides/" + sheet).status())
                .as("it said that it does not show this one")
                .isEqualTo(404);
        assertThat(visitor.get(elsewhere + "guides").text()).doesNotContain(sheet.toString());
        assertThat(visitor.get(front + "guides/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_sheet_is_read_in_languages_that_the_pages_do_not_speak_and_heard_while_it_says_what_is_read_out() {
        Api writer = network.staff(praia, "counsellor", "Writer Writova");
        Api colleague = network.staff(praia, "counsellor", "Colleague Collegova");
        UUID sheet = SheetForms.published(writer, colleague, "Visas are free.");
        String inApi = SheetForms.SHEETS + "/" + sheet;
        writer.put(inApi + "/translations/ur", "", Map.of());
        var block = writer.get(inApi + "/translations/ur").body().at("/blocks/2");
        writer.put(
                inApi + "/translations/ur/blocks",
                "",
                Map.of(
                        "blocks",
                        List.of(Map.of(
                                "block", block.at("/block").asString(),
                                "ofWords", block.at("/ofWords").asString(),
                                "lines", List.of("ویزا مفت ہے۔")))));
        writer.post(inApi + "/translations/ur/release", Map.of());
        UUID recording = Ids.next();
        var sent = writer.send(
                inApi + "/recordings/" + recording + "?language=ur",
                "audio/ogg",
                HttpRequest.BodyPublishers.ofString("OggS invented"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String path = front + "guides/" + sheet;

        assertThat(visitor.get(path).text()).contains("hreflang=\"ur\"", "?in=ur", "اردو");
        assertThat(visitor.get(path + "?in=ur").text())
                .contains("<div lang=\"ur\" dir=\"rtl\">")
                .contains("ویزا مفت ہے۔")
                .contains("/recordings/" + recording);
        assertThat(visitor.get(path + "?in=xx").text())
                .isEqualTo(visitor.get(path).text());
        assertThat(visitor.get(path + "/recordings/" + recording).text()).isEqualTo("OggS invented");
        assertThat(visitor.get(path + "/recordings/" + Ids.next()).status()).isEqualTo(404);

        SheetForms.publish(writer, colleague, sheet, "The fee.", "Visas cost 90 euros.");

        assertThat(visitor.get(path + "?in=ur").text()).doesNotContain("/recordings/");
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, List<String>> headers(Visitor.Shown shown) {
        Map<String, List<String>> headers = new HashMap<>(shown.raw().headers().map());
        headers.keySet().removeIf(name -> Set.of("date", "x-request-id").contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    private static String linked(String page, String attribute, String beginning) {
        int from = page.indexOf(attribute + "=\"" + beginning) + attribute.length() + 2;
        return page.substring(from, page.indexOf('"', from));
    }
}
