package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenants.messages.SendingMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Of a restricted client only the case team knows, whichever way somebody else asks. */
class RestrictedClientTest extends ApplicationTest {

    static final String NAMES_NO_CLIENT = "";

    /**
     * Every way to read something, and how it is asked for the restricted client: {client}, {case}, {note} and so on are
     * hers. A path that is not in this table fails the test; one that can name no client says so. The audit log alone
     * tells that something was done with a record of that id: see {@link AuditLogTest}. {@link RestrictedReferralTest} asks
     * the same ways at the centre to which she is referred.
     */
    static final Map<String, String> PATHS = new TreeMap<>(Map.ofEntries(
            Map.entry("/api/v1/clients", "?q=Escondida"),
            Map.entry("/api/v1/clients/{id}", "/api/v1/clients/{client}"),
            Map.entry("/api/v1/clients/{client}/team", "/api/v1/clients/{client}/team"),
            Map.entry("/api/v1/clients/{id}/duplicates", "/api/v1/clients/{client}/duplicates"),
            Map.entry("/api/v1/clients/{client}/merges", "/api/v1/clients/{client}/merges"),
            Map.entry("/api/v1/possible-duplicates", "?"),
            Map.entry("/api/v1/clients/{client}/visits", "/api/v1/clients/{client}/visits"),
            Map.entry("/api/v1/clients/{client}/consents", "/api/v1/clients/{client}/consents"),
            Map.entry(
                    "/api/v1/clients/{client}/consents/{id}/signature",
                    "/api/v1/clients/{client}/consents/{consent}/signature"),
            Map.entry("/api/v1/clients/{client}/referrals", "/api/v1/clients/{client}/referrals"),
            Map.entry(
                    "/api/v1/clients/{client}/referral-prospect",
                    "/api/v1/clients/{client}/referral-prospect?to=018f0000-0000-7000-8000-000000000000"),
            Map.entry("/api/v1/clients/{client}/disclosures", "/api/v1/clients/{client}/disclosures"),
            Map.entry("/api/v1/clients/{client}/everything", "/api/v1/clients/{client}/everything"),
            Map.entry("/api/v1/erasures", "?"),
            Map.entry("/api/v1/erasures/{id}", "/api/v1/erasures/{erasure}"),
            Map.entry("/api/v1/retention", "?"),
            Map.entry("/api/v1/disclosures", "?"),
            Map.entry("/api/v1/disclosures/{id}", "/api/v1/disclosures/{disclosure}"),
            Map.entry("/api/v1/clients/{client}/documents", "/api/v1/clients/{client}/documents"),
            Map.entry("/api/v1/documents/expiring", "?until=2999-01-01"),
            Map.entry("/api/v1/documents/{id}/safe-contact", "/api/v1/documents/{document}/safe-contact"),
            Map.entry("/api/v1/documents/{document}/files/{id}", "/api/v1/documents/{document}/files/{file}"),
            Map.entry("/api/v1/referrals", "?direction=sent"),
            Map.entry("/api/v1/referrals/{id}", "/api/v1/referrals/{referral}"),
            Map.entry("/api/v1/referrals/{id}/readers", "/api/v1/referrals/{referral}/readers"),
            Map.entry("/api/v1/follow-ups", "?until=2999-01-01"),
            Map.entry("/api/v1/visits/anonymous", "?"),
            Map.entry("/api/v1/clients/{client}/timeline", "/api/v1/clients/{client}/timeline"),
            Map.entry("/api/v1/clients/{client}/cases", "/api/v1/clients/{client}/cases"),
            Map.entry("/api/v1/cases/{id}", "/api/v1/cases/{case}"),
            Map.entry("/api/v1/cases/{id}/assessments", "/api/v1/cases/{case}/assessments"),
            Map.entry("/api/v1/assessments/{id}", "/api/v1/assessments/{assessment}"),
            Map.entry("/api/v1/cases/{id}/plan", "/api/v1/cases/{case}/plan"),
            Map.entry("/api/v1/cases/{id}/career-plan", "/api/v1/cases/{case}/career-plan"),
            Map.entry("/api/v1/clients/{client}/notes", "/api/v1/clients/{client}/notes"),
            Map.entry("/api/v1/notes/{id}", "/api/v1/notes/{note}"),
            Map.entry("/api/v1/clients/{client}/tasks", "/api/v1/clients/{client}/tasks"),
            Map.entry("/api/v1/tasks", "?"),
            Map.entry("/api/v1/my-day", "?"),
            Map.entry("/api/v1/caseload", "?"),
            Map.entry("/api/v1/caseload/all", "?"),
            Map.entry("/api/v1/case-outcomes", NAMES_NO_CLIENT),
            Map.entry("/api/v1/question-sets", NAMES_NO_CLIENT),
            Map.entry("/api/v1/note-templates", NAMES_NO_CLIENT),
            Map.entry("/api/v1/visits/{id}", "/api/v1/visits/{visit}"),
            Map.entry("/api/v1/enquiries", "?"),
            Map.entry("/api/v1/enquiries/{id}", "/api/v1/enquiries/{enquiry}"),
            Map.entry("/api/v1/hotline/lines", NAMES_NO_CLIENT),
            Map.entry("/api/v1/hotline/lines/{id}", NAMES_NO_CLIENT),
            Map.entry("/api/v1/hotline/lines/{id}/directions", NAMES_NO_CLIENT),
            Map.entry("/api/v1/inbound-hooks", NAMES_NO_CLIENT),
            Map.entry("/api/v1/mailbox", NAMES_NO_CLIENT),
            Map.entry("/api/v1/sms-gateway", NAMES_NO_CLIENT),
            Map.entry("/api/v1/messages/undelivered", "?"),
            Map.entry("/api/v1/clients/{client}/messages", "/api/v1/clients/{client}/messages"),
            Map.entry("/api/v1/clients/{client}/message-ways", "/api/v1/clients/{client}/message-ways"),
            Map.entry("/api/v1/unmet-needs", "?from=2020-01&until=2022-12"),
            Map.entry("/api/v1/emergency-access", "?"),
            Map.entry("/api/v1/clients/{client}/family", "/api/v1/clients/{client}/family"),
            Map.entry("/api/v1/clients/{client}/enquirers", "/api/v1/clients/{client}/enquirers"),
            Map.entry("/api/v1/clients/{client}/groups", "/api/v1/clients/{client}/groups"),
            Map.entry("/api/v1/groups", "?"),
            Map.entry("/api/v1/groups/{id}", "/api/v1/groups/{group}"),
            Map.entry("/api/v1/areas", NAMES_NO_CLIENT),
            Map.entry("/api/v1/public-pages", NAMES_NO_CLIENT),
            Map.entry("/api/v1/extra-fields", NAMES_NO_CLIENT),
            Map.entry("/api/v1/code-lists", NAMES_NO_CLIENT),
            Map.entry("/api/v1/extra-fields/{field}/counts", "?"),
            Map.entry("/api/v1/child-protection", NAMES_NO_CLIENT),
            Map.entry("/api/v1/client-imports", "?"),
            Map.entry("/api/v1/client-imports/{id}", "?"),
            Map.entry("/api/v1/client-imports/{id}/findings", "?broken=false"),
            Map.entry("/api/v1/client-imports/{id}/report", "?"),
            Map.entry("/api/v1/client-imports/{id}/clients", "?"),
            Map.entry("/api/v1/figures", NAMES_NO_CLIENT),
            // That she is not among those counted is FindingByAnswerTest's to show.
            Map.entry("/api/v1/figures/clients", "?field={field}&from=2026-01&until=2026-01"),
            Map.entry("/api/v1/me", NAMES_NO_CLIENT)));

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    SendingMessages sending;

    UUID praia;
    Api keeper;
    Api outsider;
    UUID client;
    String number;
    String referral;
    String consent;
    UUID group;
    String disclosure;
    String erasure;
    TestCase file;
    UUID scan;
    UUID document;
    UUID visitOfHers;
    UUID enquiryOfHers;
    UUID spreadsheet;
    UUID question;

    @BeforeEach
    void a_restricted_client_with_a_full_file() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        keeper = network.staff(praia, "counsellor", "Guarda Inventada");
        outsider = network.staff(praia, "manager", "Outra Inventada");
        Map<String, Object> form = TestNetwork.client("Escondida", "Exemplo");
        form.put("restrictedBecause", "violence");
        question = Ids.next();
        outsider.put(
                "/api/v1/extra-fields/" + question,
                "",
                Map.of(
                        "key",
                        "has-children",
                        "names",
                        Map.of("pt", "Tem filhos?"),
                        "helps",
                        Map.of(),
                        "kind",
                        "yes-no",
                        "identifying",
                        false,
                        "sensitive",
                        false,
                        "asked",
                        "registration",
                        "retired",
                        false));
        form.put("extra", Map.of(question.toString(), List.of("yes")));
        client = network.registered(keeper, form);
        number = keeper.get("/api/v1/clients/" + client).at("/number");
        Map<String, Object> visit = new HashMap<>(TestNetwork.visit(client, "shelter"));
        visit.put("followUp", Map.of("on", "2030-01-01", "note", "Ask the shelter"));
        visitOfHers = (UUID) visit.get("id");
        assertThat(keeper.post("/api/v1/visits", visit).status()).isEqualTo(201);
        group = Ids.next();
        keeper.put("/api/v1/groups/" + group, "", Map.of("kind", "workers-of-one-employer", "name", "Escondida & Co"));
        assertThat(keeper.put("/api/v1/groups/" + group + "/members/" + client, "", Map.of())
                        .status())
                .isEqualTo(200);
        referral = network.refer(keeper, lisbon, client, List.of("identity")).at("/id");
        Map<String, Object> signed = TestNetwork.consent("follow-up", null, List.of());
        signed.put("manner", "on-screen");
        signed.put("signature", "M10 20L30 40");
        consent = keeper.post("/api/v1/clients/" + client + "/consents", signed).at("/id");
        erasure = keeper.post(
                        "/api/v1/clients/" + client + "/erasure", Map.of("id", Ids.next(), "because", "client-asked"))
                .at("/id");
        disclosure = keeper.post(
                        "/api/v1/clients/" + client + "/disclosures",
                        Map.of(
                                "id", Ids.next(),
                                "origin", "request",
                                "receivedOn", "2026-01-02",
                                "authority", "Invented border police",
                                "askedFor", "Whether Escondida was here"))
                .at("/id");
        String team = "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Outra Inventada");
        keeper.put(team, "", Map.of("name", "Outra Inventada", "duty", "member"));
        file = TestCase.full(keeper, client, "Outra Inventada");
        keeper.delete(team);
        scan = Papers.sent(keeper, client, "text/plain", "A contract of Escondida".getBytes(StandardCharsets.UTF_8));
        document = Papers.added(keeper, client, Papers.expiring(LocalDate.now().plusDays(20)), scan);
        enquiryOfHers = Ids.next();
        var noted = keeper.post(
                "/api/v1/enquiries",
                Map.of(
                        "id",
                        enquiryOfHers,
                        "channel",
                        "sms",
                        "receivedAt",
                        Instant.now().toString(),
                        "text",
                        "Escondida asks for the shelter"));
        keeper.put("/api/v1/enquiries/" + enquiryOfHers + "/client", noted.etag(), Map.of("clientId", client));
        undelivered();
        spreadsheet = new ImportedFile(outsider)
                .checked("First name,Date of birth,Phone\nSomebody Else,1994-03-08,+238 555 01 23\n");
    }

    /** Her provider is taken away before the message to her leaves. */
    private void undelivered() {
        try (FakeProvider provider = new FakeProvider()) {
            outsider.put("/api/v1/sms-gateway", "", provider.settings());
        }
        keeper.post("/api/v1/clients/" + client + "/consents", TestNetwork.consent("messages", null, List.of()));
        assertThat(keeper.post(
                                "/api/v1/clients/" + client + "/messages",
                                Map.of(
                                        "id",
                                        Ids.next(),
                                        "way",
                                        "sms",
                                        "text",
                                        "Escondida, call us",
                                        "safeContactRead",
                                        true))
                        .status())
                .isEqualTo(201);
        outsider.delete("/api/v1/sms-gateway");
        sending.send();
        assertThat(keeper.get("/api/v1/messages/undelivered").text()).contains("Escondida");
    }

    @TestFactory
    Stream<DynamicTest> leaves_no_trace_on_any_path_for_somebody_outside_the_team() {
        return PATHS.entrySet().stream()
                .filter(path -> !path.getValue().equals(NAMES_NO_CLIENT))
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    String asked = hers((path.getValue().startsWith("/") ? "" : path.getKey()) + path.getValue());

                    assertThat(keeper.get(asked).status()).isIn(200, 403);
                    var answer = outsider.get(asked);

                    assertThat(answer.status()).isEqualTo(path.getValue().startsWith("/") ? 404 : 200);
                    assertThat(answer.text().replace(asked.replaceFirst("\\?.*", ""), "what was asked"))
                            .doesNotContain("Escondida")
                            .doesNotContain(client.toString())
                            .doesNotContain(referral)
                            .doesNotContain(disclosure)
                            .doesNotContain(erasure)
                            .doesNotContain(file.id().toString())
                            .doesNotContain(document.toString())
                            .doesNotContain(scan.toString())
                            .doesNotContain(number);
                }));
    }

    @Test
    void every_way_to_read_something_is_in_the_table() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .filter(mapping ->
                                mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(path -> path.startsWith("/api/v1/"))
                        .filter(
                                path -> !path.matches(
                                        "/api/v1/(onboarding|directory|recruiters|library|agreements|agency-agreements|centres|consent-texts|audit)(/.*)?"))
                        .filter(path -> !PATHS.containsKey(path)))
                .isEmpty();
    }

    @Test
    void the_team_sees_everything() {
        assertThat(keeper.get("/api/v1/clients?q=Escondida").at("/items/0/number"))
                .isEqualTo(number);
        assertThat(keeper.get("/api/v1/follow-ups?until=2999-01-01").text()).contains("Ask the shelter");
        assertThat(keeper.get("/api/v1/referrals?direction=sent").text()).contains(referral);
        assertThat(keeper.get("/api/v1/caseload").text()).contains(file.id().toString());
        assertThat(keeper.get("/api/v1/my-day").text()).contains(file.id().toString());
    }

    @Test
    void work_about_her_is_given_to_nobody_outside_the_team() {
        Map<String, Object> stranger = Map.of("id", TestNetwork.personId("Outra Inventada"), "name", "Outra Inventada");
        Map<String, Object> task = new HashMap<>(Map.of("id", Ids.next(), "clientId", client, "wording", "Call her"));
        task.put("assignee", stranger);
        Map<String, Object> action =
                Map.of("id", Ids.next(), "who", "colleague", "colleague", stranger, "wording", "Call her");

        for (var answer : List.of(
                keeper.post("/api/v1/tasks", task), keeper.post("/api/v1/goals/" + file.goal() + "/actions", action))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/errors/0/code")).isEqualTo("not-in-team");
        }
    }

    @Test
    void its_documents_are_neither_found_by_number_nor_touched_from_outside() {
        Map<String, Object> number = Map.of("number", "x 123-456");
        String door = "/api/v1/documents/" + document;

        assertThat(keeper.post("/api/v1/documents/numbered", number).text()).contains("Escondida");
        assertThat(outsider.post("/api/v1/documents/numbered", number).body().at("/items"))
                .isEmpty();
        assertThat(outsider.put(door, "\"0\"", Papers.expiring(LocalDate.now())).status())
                .isEqualTo(404);
        assertThat(outsider.put(door + "/deletion", "", Map.of("because", "none of mine"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.put(door + "/reminder", "", Map.of()).status()).isEqualTo(404);
        assertThat(outsider.delete(door + "/reminder").status()).isEqualTo(404);
        assertThat(Papers.send(outsider, client, Ids.next(), "text/plain", new byte[] {'x'})
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_can_be_written_to_it_from_outside() {
        assertThat(outsider.post("/api/v1/visits", TestNetwork.visit(client, "shelter"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.put("/api/v1/clients/" + client, "\"0\"", TestNetwork.client("Escondida", "Exemplo"))
                        .status())
                .isIn(400, 404);
        assertThat(outsider.put(
                                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Outra Inventada"),
                                "",
                                Map.of("name", "Outra Inventada", "duty", "member"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.delete("/api/v1/clients/" + client + "/restriction").status())
                .isEqualTo(404);
        assertThat(outsider.put("/api/v1/visits/" + visitOfHers, "\"0\"", TestNetwork.visit(client, "shelter"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.post(
                                "/api/v1/visits/" + visitOfHers + "/additions",
                                Map.of("id", Ids.next(), "text", "Seen by somebody else"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.put("/api/v1/enquiries/" + enquiryOfHers + "/closed", "", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_joins_the_team_sees_it_and_whoever_leaves_does_not() {
        String member = "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Outra Inventada");

        assertThat(keeper.put(member, "", Map.of("name", "Outra Inventada", "duty", "member"))
                        .status())
                .isEqualTo(200);
        assertThat(outsider.get("/api/v1/clients/" + client).at("/restrictedBecause"))
                .isEqualTo("violence");

        assertThat(keeper.delete(member).status()).isEqualTo(204);
        assertThat(outsider.get("/api/v1/clients/" + client).status()).isEqualTo(404);
    }

    @Test
    void the_case_is_handed_over_before_the_last_of_the_team_leaves() {
        String team = "/api/v1/clients/" + client + "/team/";
        String self = team + TestNetwork.personId("Guarda Inventada");

        var refused = keeper.delete(self);
        keeper.put(
                team + TestNetwork.personId("Outra Inventada"), "", Map.of("name", "Outra Inventada", "duty", "lead"));
        var left = keeper.delete(self);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:mrc:problem:last-of-team");
        assertThat(left.status()).isEqualTo(204);
        assertThat(keeper.get("/api/v1/clients/" + client).status()).isEqualTo(404);
        assertThat(outsider.get("/api/v1/clients/" + client + "/team").at("/items/0/duty"))
                .isEqualTo("lead");
    }

    @Test
    void once_the_restriction_is_lifted_colleagues_see_the_client_again() {
        assertThat(keeper.delete("/api/v1/clients/" + client + "/restriction").status())
                .isEqualTo(200);

        assertThat(outsider.get("/api/v1/clients/" + client).status()).isEqualTo(200);
    }

    @Test
    void in_an_emergency_the_whole_number_and_a_reason_open_the_file_and_a_second_person_is_told() {
        Api counsellor = network.staff(praia, "counsellor", "Urgente Inventada");
        Map<String, Object> form =
                Map.of("id", Ids.next(), "number", number, "reason", "She stands here with her child");

        var opened = counsellor.post("/api/v1/emergency-access", form);

        assertThat(opened.at("/clientId")).as(opened.text()).isEqualTo(client.toString());
        assertThat(counsellor.get("/api/v1/clients/" + client).status()).isEqualTo(200);
        var told = outsider.get("/api/v1/emergency-access");
        assertThat(told.at("/items/0/reason")).isEqualTo("She stands here with her child");
        assertThat(told.at("/items/0/by/name")).isEqualTo("Urgente Inventada");
        assertThat(outsider.put("/api/v1/emergency-access/" + form.get("id") + "/review", "", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(outsider.get("/api/v1/emergency-access").at("/items/0/reviewedBy/name"))
                .isEqualTo("Outra Inventada");
        assertThat(counsellor
                        .delete("/api/v1/clients/" + client + "/restriction")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_reviews_an_emergency_access_of_their_own_and_a_wrong_number_opens_nothing() {
        UUID id = Ids.next();
        Map<String, Object> form = Map.of("id", id, "number", number, "reason", "She stands here with her child");
        Map<String, Object> wrong =
                Map.of("id", Ids.next(), "number", "99999-9", "reason", "Just looking at whoever it is");

        assertThat(outsider.post("/api/v1/emergency-access", wrong).status()).isEqualTo(404);
        assertThat(outsider.post("/api/v1/emergency-access", form).status()).isEqualTo(201);
        assertThat(outsider.put("/api/v1/emergency-access/" + id + "/review", "", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_sees_assigned_clients_only_sees_no_other() {
        UUID known = registeredAllTheSame("Atribuída");
        UUID other = registeredAllTheSame("Distinta");
        Api partner = network.staff(praia, "partner-staff", "Parceira Inventada");
        assertThat(partner.get("/api/v1/clients").body().at("/items").size()).isZero();

        keeper.put(
                "/api/v1/clients/" + known + "/team/" + TestNetwork.personId("Parceira Inventada"),
                "",
                Map.of("name", "Parceira Inventada", "duty", "member"));

        assertThat(partner.get("/api/v1/clients").body().at("/items").size()).isEqualTo(1);
        assertThat(partner.get("/api/v1/clients/" + known).status()).isEqualTo(200);
        assertThat(partner.get("/api/v1/clients/" + other).status()).isEqualTo(404);
        assertThat(partner.get("/api/v1/clients/" + client).status()).isEqualTo(404);
    }

    private UUID registeredAllTheSame(String name) {
        Map<String, Object> form = TestNetwork.client(name, "Exemplo");
        form.put("despiteDuplicates", true);
        return network.registered(keeper, form);
    }

    private String hers(String path) {
        return path.replace("{client}", client.toString())
                .replace("{group}", group.toString())
                .replace("{referral}", referral)
                .replace("{consent}", consent)
                .replace("{disclosure}", disclosure)
                .replace("{erasure}", erasure)
                .replace("{case}", file.id().toString())
                .replace("{assessment}", file.assessment().toString())
                .replace("{note}", file.note().toString())
                .replace("{document}", document.toString())
                .replace("{file}", scan.toString())
                .replace("{field}", question.toString())
                .replace("{visit}", visitOfHers.toString())
                .replace("{enquiry}", enquiryOfHers.toString())
                .replace("client-imports/{id}", "client-imports/" + spreadsheet);
    }
}
