package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;

/** Questions and a list that a centre adds for itself, one of each kind. */
record CentreQuestions(UUID list, UUID village, UUID roads, UUID story, UUID rooms, UUID since, UUID owns) {

    static CentreQuestions added(Api manager) {
        CentreQuestions all =
                new CentreQuestions(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        kept(manager.put("/api/v1/code-lists/" + all.list, "", list(false)));
        kept(manager.put(path(all.village), "", listed("village", "one", all.list)));
        kept(manager.put(path(all.roads), "", listed("roads", "several", all.list)));
        kept(manager.put(path(all.story), "", question("story", "text")));
        Map<String, Object> rooms = question("rooms", "number");
        rooms.put("least", 1);
        rooms.put("most", 20);
        kept(manager.put(path(all.rooms), "", rooms));
        kept(manager.put(path(all.since), "", question("since", "date")));
        kept(manager.put(path(all.owns), "", question("owns", "yes-no")));
        return all;
    }

    static String path(UUID question) {
        return "/api/v1/extra-fields/" + question;
    }

    static Map<String, Object> list(boolean southIsRetired) {
        return Map.of(
                "names",
                Map.of("pt", "Lados"),
                "entries",
                List.of(
                        Map.of("code", "north", "labels", Map.of("pt", "Norte", "en", "North"), "retired", false),
                        Map.of("code", "south", "labels", Map.of("pt", "Sul"), "retired", southIsRetired)));
    }

    static Map<String, Object> question(String key, String kind) {
        Map<String, Object> form = new HashMap<>();
        form.put("key", key);
        form.put("names", Map.of("pt", "Pergunta " + key));
        form.put("helps", Map.of());
        form.put("kind", kind);
        form.put("identifying", false);
        form.put("sensitive", false);
        form.put("asked", "registration");
        form.put("retired", false);
        return form;
    }

    static Map<String, Object> listed(String key, String kind, UUID list) {
        Map<String, Object> form = question(key, kind);
        form.put("listId", list);
        return form;
    }

    /** An answer to each. */
    Map<String, Object> answers() {
        Map<String, Object> said = new HashMap<>();
        said.put(village.toString(), List.of("north"));
        said.put(roads.toString(), List.of("north", "south"));
        said.put(story.toString(), List.of("Segredo da aldeia"));
        said.put(rooms.toString(), List.of("3"));
        said.put(since.toString(), List.of("2019-05-01"));
        said.put(owns.toString(), List.of("yes"));
        return said;
    }

    private static void kept(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
