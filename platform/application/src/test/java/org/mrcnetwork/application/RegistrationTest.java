package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Ids;

/** Everything that table 3 of the handbook asks can be written down, skipped, and read again. */
class RegistrationTest extends ApplicationTest {

    UUID centre;
    Api staff;

    @BeforeEach
    void a_centre() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.staff(centre, "counsellor", "Conselheira Inventada");
    }

    @Test
    void every_field_of_table_3_is_kept_as_it_was_written() {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.putAll(Map.of(
                "familyStatus", "alone-with-children",
                "dependants", 2,
                "occupation", "9111",
                "sector", "9700",
                "experience",
                        List.of(
                                Map.of("occupation", "5311", "years", 3, "country", "CV"),
                                Map.of("occupation", "5322", "years", 0, "country", "PT")),
                "languages", List.of(Map.of("tag", "kea", "level", "native"), Map.of("tag", "pt", "level", "b1")),
                "plannedDeparture", "2027-03-01",
                "servicesSought", List.of("legal-process", "language-training"),
                "heardThrough", "returned-migrant",
                "howHeard", "from her cousin"));

        UUID id = network.registered(staff, form);
        var read = staff.get("/api/v1/clients/" + id);

        assertThat(read.at("/familyStatus")).isEqualTo("alone-with-children");
        assertThat(read.at("/occupation")).isEqualTo("9111");
        assertThat(read.at("/sector")).isEqualTo("9700");
        assertThat(read.at("/experience/0/occupation")).isEqualTo("5311");
        assertThat(read.at("/experience/1/years")).isEqualTo("0");
        assertThat(read.at("/experience/1/country")).isEqualTo("PT");
        assertThat(read.at("/languages/0/level")).isEqualTo("native");
        assertThat(read.at("/languages/1/tag")).isEqualTo("pt");
        assertThat(read.at("/plannedDeparture")).isEqualTo("2027-03-01");
        assertThat(read.at("/servicesSought/1")).isEqualTo("language-training");
        assertThat(read.at("/heardThrough")).isEqualTo("returned-migrant");
    }

    @Test
    void what_a_device_wrote_down_offline_before_there_was_a_list_of_languages_is_not_lost() {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.remove("languages");
        form.putAll(Map.of("firstLanguage", "kea", "secondLanguage", "pt"));

        UUID id = network.registered(staff, form);

        assertThat(staff.get("/api/v1/clients/" + id).at("/languages/0/tag")).isEqualTo("kea");
        assertThat(staff.get("/api/v1/clients/" + id).at("/languages/1/tag")).isEqualTo("pt");
    }

    @Test
    void gender_can_be_skipped() {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.remove("gender");

        UUID id = network.registered(staff, form);

        assertThat(staff.get("/api/v1/clients/" + id).at("/gender")).isEqualTo("not-stated");
    }

    @Test
    void an_age_is_kept_with_the_day_on_which_it_was_said_until_more_is_known() {
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.remove("birthDate");
        form.put("age", Map.of("years", 34, "statedOn", "2026-03-08"));

        UUID id = network.registered(staff, form);
        var read = staff.get("/api/v1/clients/" + id);
        form.put("birthYear", 1992);
        staff.put("/api/v1/clients/" + id, read.etag(), form);

        assertThat(read.at("/age/years")).isEqualTo("34");
        assertThat(read.at("/age/statedOn")).isEqualTo("2026-03-08");
        assertThat(read.body().at("/birthYear").isNull()).isTrue();
        assertThat(staff.get("/api/v1/clients/" + id).body().at("/age").isNull())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_true_is_refused_with_a_pointer() {
        return Stream.of(
                        wrong("age", Map.of("years", 130, "statedOn", "2026-01-01"), "#/age/years"),
                        wrong(
                                "age",
                                Map.of(
                                        "years",
                                        30,
                                        "statedOn",
                                        LocalDate.now().plusDays(9).toString()),
                                "#/age/statedOn"),
                        wrong("occupation", "0000", "#/occupation"),
                        wrong("sector", "T", "#/sector"),
                        wrong(
                                "experience",
                                List.of(Map.of("occupation", "9111", "country", "XX")),
                                "#/experience/0/country"),
                        wrong("experience", List.of(Map.of("years", 3)), "#/experience/0/occupation"),
                        wrong("languages", List.of(Map.of("tag", "portuguese!")), "#/languages/0/tag"),
                        wrong("languages", List.of(Map.of("tag", "pt"), Map.of("tag", "PT")), "#/languages/1/tag"),
                        wrong("languages", List.of(Map.of("tag", "pt", "level", "fluent")), "#/languages/0/level"),
                        wrong("plannedDeparture", "0027-03-01", "#/plannedDeparture"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.pointer() + " " + wrong.value(), () -> {
                    Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
                    form.remove("birthDate");
                    form.put(wrong.name(), wrong.value());

                    var answer = staff.post("/api/v1/clients", form);

                    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                    assertThat(answer.at("/errors/0/pointer")).isEqualTo(wrong.pointer());
                }));
    }

    private record Wrong(String name, Object value, String pointer) {}

    private static Wrong wrong(String name, Object value, String pointer) {
        return new Wrong(name, value, pointer);
    }

    /** Handbook 7.4: a status or an irregular journey on a record with a name can get somebody deported. */
    @Test
    void nothing_on_a_record_with_a_name_can_tell_a_legal_status_or_an_irregular_journey() {
        assertThat(network.api()
                        .get("/v3/api-docs")
                        .body()
                        .at("/components/schemas/ClientForm")
                        .toString())
                .contains("plannedDestination")
                .doesNotContainPattern("(?i)irregular|undocumented|legal.?status|residence.?permit");
    }

    @Test
    void the_reception_is_not_told_what_it_may_not_read_even_when_it_registers() {
        Api reception = network.receptionist(centre);
        Map<String, Object> form = TestNetwork.client("Maria", "Exemplo");
        form.put("servicesSought", List.of("shelter"));
        String key = UUID.randomUUID().toString();

        var registered = reception.post("/api/v1/clients", key, form);
        var again = reception.post("/api/v1/clients", key, form);

        for (var answer : List.of(registered, again)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.at("/name/given")).isEqualTo("Maria");
            assertThat(answer.text()).doesNotContain("\"health\"", "\"employment\"", "\"shelter\"", "clinic", "238555");
        }
    }

    @Test
    void a_centre_keeps_its_own_list_of_areas() {
        Api manager = network.manager(centre);
        UUID palmarejo = Ids.next();
        UUID client = network.registered(staff, livingIn("Palmarejo", "Maria"));
        Map<String, Object> restricted = livingIn("Palmarejo", "Escondida");
        restricted.put("restrictedBecause", "violence");
        UUID hidden = network.registered(staff, restricted);

        var added = manager.put("/api/v1/areas/" + palmarejo, "", Map.of("name", "Palmarejo", "retired", false));
        var renamed = manager.put(
                "/api/v1/areas/" + palmarejo, "\"0\"", Map.of("name", "Palmarejo Grande", "retired", false));
        var late = manager.put("/api/v1/areas/" + palmarejo, "\"0\"", Map.of("name", "Palmar", "retired", false));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(renamed.at("/version")).as(renamed.text()).isEqualTo("1");
        assertThat(late.status()).isEqualTo(412);
        assertThat(network.receptionist(centre).get("/api/v1/areas").at("/items/0/name"))
                .isEqualTo("Palmarejo Grande");
        assertThat(staff.get("/api/v1/clients/" + client).at("/area")).isEqualTo("Palmarejo Grande");
        assertThat(staff.get("/api/v1/clients/" + hidden).at("/area")).isEqualTo("Palmarejo Grande");
        assertThat(staff.put("/api/v1/areas/" + Ids.next(), "", Map.of("name", "Achada", "retired", false))
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> livingIn(String area, String name) {
        Map<String, Object> form = TestNetwork.client(name, "Exemplo");
        form.put("area", area);
        form.put("despiteDuplicates", true);
        return form;
    }
}
