package org.mrcnetwork.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.local.client.SignedIn;

/** A case with something in every part of it, for screens to show. */
record TestFile(String client, UUID id, UUID open, UUID completed) {

    String path() {
        return "clients/" + client + "/cases/" + id;
    }

    static TestFile of(SignedIn counsellor, String client) {
        TestFile file = new TestFile(client, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID goal = UUID.randomUUID();
        UUID note = UUID.randomUUID();
        String one = "/v1/cases/" + file.id;
        make(
                counsellor,
                "/v1/clients/" + client + "/cases",
                Map.of(
                        "id",
                        file.id,
                        "about",
                        "Two offers of work, and a family that is to agree",
                        "intention",
                        "migrate"));
        for (UUID assessment : List.of(file.completed, file.open)) {
            Map<String, Object> answers =
                    Map.of("needs", List.of("work", "documents"), "wishes", List.of("A contract"));
            make(counsellor, one + "/assessments", Map.of("id", assessment, "kind", "general", "answers", answers));
        }
        counsellor
                .post("/v1/assessments/" + file.completed + "/completion", Map.of(), "\"0\"")
                .orFail("Completing an assessment");
        make(
                counsellor,
                one + "/goals",
                Map.of("id", goal, "area", "work", "wording", "A contract that names pay and hours"));
        make(
                counsellor,
                "/v1/goals/" + goal + "/actions",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "who",
                        "client",
                        "wording",
                        "Ask for the contract in writing",
                        "dueOn",
                        LocalDate.now().minusDays(2).toString()));
        make(
                counsellor,
                one + "/reviews",
                Map.of("id", UUID.randomUUID(), "progress", "as-planned", "findings", "One offer has gone"));
        make(
                counsellor,
                one + "/qualifications",
                Map.of("id", UUID.randomUUID(), "name", "Diploma of nursing", "country", "PT"));
        make(counsellor, one + "/sign-offs", Map.of("id", UUID.randomUUID(), "question", "Is the second offer safe?"));
        make(
                counsellor,
                "/v1/clients/" + client + "/notes",
                Map.of("id", note, "wording", "She brought both letters along."));
        counsellor.post("/v1/notes/" + note + "/signature", Map.of(), "\"0\"").orFail("Signing a note");
        make(
                counsellor,
                "/v1/clients/" + client + "/notes",
                Map.of("id", UUID.randomUUID(), "wording", "To go on with"));
        make(
                counsellor,
                "/v1/tasks",
                Map.of("id", UUID.randomUUID(), "clientId", client, "wording", "Ring the consulate"));
        return file;
    }

    private static void make(SignedIn counsellor, String path, Map<String, Object> form) {
        counsellor.create(path, form).orFail("Making " + path.replaceAll("[0-9a-f-]{36}", "…"));
    }
}
