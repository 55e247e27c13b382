package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong, hostile, repeated and late input: a clear answer, and nothing lost or doubled. */
class InputTest extends ApplicationTest {

    UUID centre;
    Api staff;

    @BeforeEach
    void a_centre() {
        centre = network.centre("CAMPO Praia", "CV", "origin");
        staff = network.manager(centre);
    }

    @Test
    void broken_json_is_unreadable() {
        var answer = staff.raw("/api/v1/clients", "{\"id\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("urn:mrc:problem:unreadable-body");
    }

    @Test
    void wrong_types_and_unknown_values_are_named_by_a_pointer() {
        Map<String, Object> unknown = TestNetwork.client("A", "B");
        unknown.put("gender", "unknown-gender");
        Map<String, Object> wrong = TestNetwork.client("A", "B");
        wrong.put("birthDate", "the eighth of March");

        var enumFault = staff.post("/api/v1/clients", unknown);
        var typeFault = staff.post("/api/v1/clients", wrong);

        assertThat(enumFault.status()).isEqualTo(400);
        assertThat(enumFault.at("/errors/0/pointer")).isEqualTo("#/gender");
        assertThat(enumFault.at("/errors/0/code")).isEqualTo("unknown-value");
        assertThat(typeFault.status()).isEqualTo(400);
        assertThat(typeFault.at("/errors/0/pointer")).isEqualTo("#/birthDate");
    }

    @Test
    void missing_and_impossible_parts_are_all_named_at_once() {
        Map<String, Object> form = TestNetwork.client("A", "B");
        form.put("birthDate", "2999-01-01");
        form.put("countryOfOrigin", "ZZ");
        form.put("phone", "call me");

        var answer = staff.post("/api/v1/clients", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#/birthDate", "#/countryOfOrigin", "#/phone");
    }

    @Test
    void a_nested_fault_has_a_nested_pointer() {
        Map<String, Object> form = TestNetwork.client("", "B");

        var answer = staff.post("/api/v1/clients", form);

        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/name/given");
        assertThat(answer.at("/errors/0/code")).isEqualTo("required");
    }

    @Test
    void a_null_character_is_refused_and_right_to_left_names_and_emoji_are_kept() {
        Map<String, Object> hostile = TestNetwork.client("A\u0000B", "C");
        Map<String, Object> arabic = TestNetwork.client("محمد 🙂", "اختراع");

        assertThat(staff.post("/api/v1/clients", hostile).status()).isEqualTo(400);
        UUID id = network.registered(staff, arabic);
        assertThat(staff.get("/api/v1/clients/" + id).at("/name/given")).isEqualTo("محمد 🙂");
    }

    @Test
    void without_consent_no_file_is_opened() {
        Map<String, Object> form = TestNetwork.client("No", "Consent");
        form.put("consent", null);

        var answer = staff.post("/api/v1/clients", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/consent");
        assertThat(staff.get("/api/v1/clients?q=consent").body().at("/items").size())
                .isZero();
    }

    @Test
    void the_same_request_again_makes_nothing_twice_and_another_under_its_key_is_refused() {
        Map<String, Object> form = TestNetwork.client("Offline", "Outbox");
        String key = UUID.randomUUID().toString();

        var first = staff.post("/api/v1/clients", key, form);
        var again = staff.post("/api/v1/clients", key, form);
        var other = staff.post("/api/v1/clients", key, TestNetwork.client("Somebody", "Else"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(staff.get("/api/v1/clients?q=outbox").body().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void a_create_without_an_idempotency_key_is_refused() {
        assertThat(staff.transition("/api/v1/clients", "", TestNetwork.client("A", "B"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_likely_duplicate_is_shown_with_reasons_before_anything_is_saved() {
        network.registered(staff, TestNetwork.client("Mariana", "Inventada"));
        Map<String, Object> again = TestNetwork.client("Mariána", "Inventada");

        var refused = staff.post("/api/v1/clients", again);
        again.put("despiteDuplicates", true);
        var insisted = staff.post("/api/v1/clients", again);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:duplicate-suspected");
        assertThat(refused.body().at("/candidates/0/reasons").toString())
                .contains("same-name")
                .contains("same-birth-date")
                .contains("same-phone");
        assertThat(insisted.status()).isEqualTo(201);
    }

    @Test
    void the_second_of_two_who_change_one_file_is_told_and_nothing_is_lost() {
        Map<String, Object> form = TestNetwork.client("Edited", "Twice");
        UUID id = network.registered(staff, form);
        String read = staff.get("/api/v1/clients/" + id).etag();
        Map<String, Object> mine = new HashMap<>(form);
        mine.put("area", "Assomada");
        Map<String, Object> theirs = new HashMap<>(form);
        theirs.put("area", "Mindelo");

        var first = staff.put("/api/v1/clients/" + id, read, mine);
        var second = staff.put("/api/v1/clients/" + id, read, theirs);
        var blind = staff.transition("/api/v1/referrals/" + UUID.randomUUID() + "/acceptance", "", Map.of());

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(staff.get("/api/v1/clients/" + id).at("/area")).isEqualTo("Assomada");
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void unknown_paths_methods_and_media_types_are_problems_too() {
        assertThat(staff.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/clients/not-a-uuid").status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/clients?limit=1000").status()).isEqualTo(400);
        assertThat(staff.get("/api/v1/clients?after=nonsense").at("/errors/0/pointer"))
                .isEqualTo("#/after");
        assertThat(staff.get("/api/v1/referrals?direction=sideways").at("/errors/0/pointer"))
                .isEqualTo("#/direction");
        assertThat(staff.put("/api/v1/clients", "\"0\"", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void a_refusal_never_shows_a_stack_trace_or_sql() {
        for (String text : List.of(
                staff.raw("/api/v1/clients", "[]").text(),
                staff.get("/api/v1/nothing").text(),
                staff.get("/api/v1/clients?q=%27%3B%20DROP%20TABLE%20client%3B--")
                        .text())) {
            assertThat(text).doesNotContain("Exception").doesNotContain("org.").doesNotContain("SELECT");
        }
    }
}
