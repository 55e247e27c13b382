package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;

/** A case for tests, and short ways to lead it on. */
record TestCase(Api staff, UUID id, UUID assessment, UUID goal, UUID note) {

    static TestCase opened(Api staff, UUID client) {
        UUID id = Ids.next();
        made(staff.post("/api/v1/clients/" + client + "/cases", form(id)));
        return new TestCase(staff, id, Ids.next(), Ids.next(), Ids.next());
    }

    /** With something in every part of it; the colleague has something to do in it. */
    static TestCase full(Api staff, UUID client, String colleague) {
        TestCase file = opened(staff, client);
        Map<String, Object> person = Map.of("id", TestNetwork.personId(colleague), "name", colleague);
        file.assess("general", Map.of("wishes", List.of("A room of her own")));
        file.goal("A room of her own");
        String today = LocalDate.now().toString();
        made(staff.post(
                "/api/v1/goals/" + file.goal + "/actions",
                Map.of(
                        "id",
                        Ids.next(),
                        "who",
                        "colleague",
                        "colleague",
                        person,
                        "wording",
                        "Ask the shelter for a room",
                        "dueOn",
                        today)));
        made(staff.post(
                "/api/v1/cases/" + file.id + "/reviews",
                Map.of("id", Ids.next(), "progress", "slower", "findings", "No room yet", "nextOn", today)));
        made(staff.post(
                "/api/v1/clients/" + client + "/notes",
                Map.of("id", file.note, "wording", "She came with her sister")));
        assertThat(staff.transition("/api/v1/notes/" + file.note + "/signature", "\"0\"", Map.of())
                        .status())
                .isEqualTo(200);
        made(staff.post(
                "/api/v1/tasks",
                Map.of("id", Ids.next(), "clientId", client, "wording", "Call the shelter", "assignee", person)));
        made(staff.post(
                "/api/v1/cases/" + file.id + "/sign-offs", Map.of("id", Ids.next(), "question", "Is this enough?")));
        return file;
    }

    static Map<String, Object> form(UUID id) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("about", "Wants to work abroad and has two offers");
        form.put("intention", "migrate");
        form.put("purpose", "employment");
        form.put("destination", "PT");
        return form;
    }

    String path() {
        return "/api/v1/cases/" + id;
    }

    Api.Answer read() {
        return staff.get(path());
    }

    Api.Answer step(String to) {
        return staff.transition(path() + "/step", read().etag(), Map.of("to", to));
    }

    Api.Answer terminate(String outcome) {
        return staff.transition(
                path() + "/termination", read().etag(), Map.of("outcome", outcome, "note", "Talked it over together"));
    }

    void assess(String kind, Map<String, List<String>> answers) {
        made(staff.post(path() + "/assessments", Map.of("id", assessment, "kind", kind, "answers", answers)));
        var completed = staff.transition("/api/v1/assessments/" + assessment + "/completion", "\"0\"", Map.of());
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
    }

    void goal(String wording) {
        made(staff.post(path() + "/goals", Map.of("id", goal, "area", "housing", "wording", wording)));
    }

    private static void made(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
