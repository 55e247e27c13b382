package org.mrcnetwork.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** What the demo network does not have and a screen is about; each answers with the id of what it made. */
final class ThingsToShow {

    private ThingsToShow() {}

    static String uploaded(SignedIn manager) {
        Spreadsheet people = Spreadsheet.of(40, 3);
        return manager.postText(
                        "/v1/client-imports?id=" + UUID.randomUUID() + "&fileName=" + people.name(), people.text())
                .orFail("Uploading a spreadsheet")
                .body()
                .at("/id")
                .asString();
    }

    /** Its screen asks again until the platform has looked at every row. */
    static String checked(SignedIn manager) {
        String id = uploaded(manager);
        String path = "/v1/client-imports/" + id;
        Answer read = manager.get(path);
        JsonNode guessed = read.body().at("/contents/plan");
        Map<String, Object> basis = Map.of(
                "confirmed",
                true,
                "vouchedBy",
                "Invented Manager",
                "keptAt",
                "Cabinet 3",
                "givenOn",
                "2024-05-01",
                "language",
                "pt");
        manager.post(
                        path + "/check",
                        Map.of(
                                "columns",
                                guessed.at("/columns"),
                                "constants",
                                Map.of("/group", "potential-migrant"),
                                "dates",
                                guessed.at("/dates"),
                                "basis",
                                basis),
                        read.etag())
                .orFail("Checking a spreadsheet");
        return id;
    }

    /** Of the centre's own, with a list of its own: from then on it is asked at registration, too. */
    static String question(SignedIn manager) {
        UUID list = UUID.randomUUID();
        UUID question = UUID.randomUUID();
        manager.put(
                        "/v1/code-lists/" + list,
                        Map.of(
                                "names",
                                Map.of("pt", "Ilhas", "en", "Islands"),
                                "entries",
                                List.of(
                                        Map.of("code", "fogo", "labels", Map.of("pt", "Fogo"), "retired", false),
                                        Map.of("code", "maio", "labels", Map.of("pt", "Maio"), "retired", true))),
                        "")
                .orFail("Keeping a list");
        manager.put(
                        "/v1/extra-fields/" + question,
                        Map.of(
                                "key",
                                "q-" + question.toString().substring(0, 8),
                                "names",
                                Map.of("pt", "De que ilha vem?", "en", "From which island?"),
                                "helps",
                                Map.of(),
                                "kind",
                                "one",
                                "listId",
                                list,
                                "identifying",
                                false,
                                "sensitive",
                                false,
                                "asked",
                                "registration",
                                "retired",
                                false),
                        "")
                .orFail("Asking a question");
        return question.toString();
    }

    /** Of a client who answers that question. */
    static String answering(SignedIn counsellor, String question) {
        UUID client = UUID.randomUUID();
        Map<String, Object> form = TestClient.form(client, counsellor, "Ilhéu", "Inventado");
        form.put("extra", Map.of(question, List.of("fogo")));
        counsellor.create("/v1/clients", form).orFail("Registering somebody who answers the centre's question");
        return client.toString();
    }

    static String disclosure(SignedIn manager, String client) {
        UUID id = UUID.randomUUID();
        manager.create(
                        "/v1/clients/" + client + "/disclosures",
                        Map.of(
                                "id",
                                id,
                                "origin",
                                "request",
                                "receivedOn",
                                LocalDate.now().minusDays(1).toString(),
                                "authority",
                                "Invented court",
                                "askedFor",
                                "Whether she was here in May"))
                .orFail("Logging a request of an authority");
        return id.toString();
    }

    static String group(SignedIn counsellor, String client) {
        UUID id = UUID.randomUUID();
        counsellor
                .put("/v1/groups/" + id, Map.of("kind", "family", "name", "Invented household"), "")
                .orFail("Keeping a group");
        counsellor.put("/v1/groups/" + id + "/members/" + client, Map.of(), "").orFail("Putting into a group");
        return id.toString();
    }

    /** With everything that can be said of an agency: both counts shown, kinds shown and kept back, stale and sanctioned. */
    static String recruiter(SignedIn counsellor) {
        UUID id = UUID.randomUUID();
        String past = LocalDate.now().minusDays(40).toString();
        counsellor
                .create(
                        "/v1/recruiters",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Invented Star Manpower",
                                "otherNames",
                                List.of("النجمة المخترعة للاستقدام"),
                                "country",
                                "CV",
                                "destinations",
                                List.of("AE", "PT", "QA"),
                                "licence",
                                Map.of(
                                        "number",
                                        "LIC-77",
                                        "authority",
                                        "Invented ministry",
                                        "status",
                                        "licensed",
                                        "validUntil",
                                        past,
                                        "checkUrl",
                                        "https://labour.example.org/a-very-long-path/that-has-to-break-somewhere?q=LIC-77"),
                                "fees",
                                Map.of("kind", "amount", "amount", 1500.5, "currency", "USD", "description", "At most"),
                                "sanctions",
                                List.of(Map.of(
                                        "on",
                                        past,
                                        "by",
                                        "Invented ministry",
                                        "what",
                                        "Fined",
                                        "source",
                                        "https://labour.example.org/9"))))
                .orFail("Entering a recruitment agency");
        complaints(counsellor, id, "fees", "alleged", 13);
        complaints(counsellor, id, "wages", "alleged", 15);
        complaints(counsellor, id, "passport-kept", "alleged", 2);
        complaints(counsellor, id, "other", "upheld", 1);
        counsellor
                .create(
                        "/v1/recruiters/" + id + "/replies",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "words",
                                "We have returned the fees.",
                                "repliedOn",
                                past,
                                "receivedBy",
                                counsellor
                                        .get("/v1/me")
                                        .body()
                                        .at("/organisation/id")
                                        .asString()))
                .orFail("Entering a reply");
        return id.toString();
    }

    /** The demo's sheet about Portugal, of which Lisbon has begun another version, and something is said to be wrong. */
    static String sheet(SignedIn counsellor, SignedIn lisbon) {
        String id = counsellor
                .get("/v1/library/sheets?country=PT&kind=country-fact-sheet")
                .body()
                .at("/items/0/id")
                .asString();
        lisbon.post("/v1/library/sheets/" + id + "/draft", Map.of(), null).orFail("Beginning another version");
        counsellor
                .post(
                        "/v1/library/sheets/" + id + "/corrections",
                        Map.of("id", UUID.randomUUID(), "language", "pt", "words", "Falta o número de telefone."),
                        null)
                .orFail("Saying what is wrong");
        return id;
    }

    private static void complaints(SignedIn counsellor, UUID recruiter, String kind, String state, int times) {
        for (int i = 0; i < times; i++) {
            counsellor
                    .create(
                            "/v1/recruiters/" + recruiter + "/complaints",
                            Map.of("id", UUID.randomUUID(), "month", "2026-01", "kind", kind, "state", state))
                    .orFail("Recording a complaint");
        }
    }
}
