package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One timeline over all rooms, each showing what the reader may see. */
class TimelineTest extends ApplicationTest {

    UUID praia;
    Api counsellor;
    UUID client;
    String path;

    @BeforeEach
    void a_client_with_something_in_each_room() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        UUID lisbon = network.centre("CNAI Lisbon", "PT", "destination");
        network.agreement(praia, lisbon);
        counsellor = network.staff(praia, "counsellor", "Conselheira Inventada");
        client = network.registered(counsellor, TestNetwork.client("Inventada", "Exemplo"));
        counsellor.post("/api/v1/visits", TestNetwork.visit(client, "legal-process"));
        network.refer(counsellor, lisbon, client, List.of("identity"));
        TestCase.full(counsellor, client, "Conselheira Inventada");
        path = "/api/v1/clients/" + client + "/timeline";
    }

    @Test
    void every_room_adds_to_it_the_latest_first() {
        var all = counsellor.get(path);

        assertThat(all.body().at("/kinds").valueStream().map(kind -> kind.asString()))
                .contains("case", "consent", "note", "referral", "visit");
        List<String> kinds = new ArrayList<>();
        List<String> at = new ArrayList<>();
        all.body().at("/items").forEach(item -> {
            kinds.add(item.path("kind").asString());
            at.add(item.path("at").asString());
        });
        assertThat(kinds).contains("case", "consent", "note", "referral", "visit");
        assertThat(at.stream().map(java.time.Instant::parse).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(all.text())
                .contains("How to have a contract checked")
                .contains("She came with her sister")
                .contains("CNAI Lisbon")
                .contains("oral-with-witness");
    }

    @Test
    void days_agreed_on_are_in_it_those_to_come_first_and_whether_they_were_kept() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Atlantic/Cape_Verde"));
        agreed(today.plusDays(9), "Bring the contract");
        UUID done = agreed(today, "Ring her sister");
        counsellor.put("/api/v1/visits/" + done + "/followed-up", "", Map.of());

        var days = counsellor.get(path + "?kind=appointment");

        assertThat(days.body().at("/items").findValuesAsString("what"))
                .contains("agreed")
                .endsWith("kept");
        assertThat(days.text()).contains("Bring the contract", "Ring her sister");
        assertThat(counsellor.get(path).at("/items/0/kind")).isEqualTo("appointment");
    }

    private UUID agreed(LocalDate on, String note) {
        Map<String, Object> visit = TestNetwork.visit(client, "legal-process");
        visit.put("followUp", Map.of("on", on.toString(), "note", note));
        var logged = counsellor.post("/api/v1/visits", visit);
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        return (UUID) visit.get("id");
    }

    @Test
    void a_document_is_in_it_until_it_is_deleted() {
        UUID file = Papers.sent(counsellor, client, "application/pdf", Papers.PDF);
        UUID document =
                Papers.added(counsellor, client, Papers.expiring(LocalDate.now().plusDays(20)), file);

        assertThat(counsellor.get(path + "?kind=document").at("/items/0/id")).isEqualTo(document.toString());
        counsellor.put("/api/v1/documents/" + document + "/deletion", "", Map.of("because", "Her sister's"));

        assertThat(counsellor.get(path + "?kind=document").body().at("/items")).isEmpty();
    }

    @Test
    void it_is_read_page_by_page_without_a_gap_or_a_repetition() {
        List<String> whole = ids(path);

        List<String> read = new ArrayList<>();
        String next = "";
        do {
            var page = counsellor.get(path + "?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.body().at("/items").forEach(item -> read.add(item.path("id").asString()));
            next = page.body().at("/next").isNull() ? "" : page.at("/next");
        } while (!next.isEmpty());

        assertThat(read).isEqualTo(whole).hasSizeGreaterThan(6);
    }

    @Test
    void filters_leave_out_the_other_kinds() {
        var notes = counsellor.get(path + "?kind=note&kind=visit");

        assertThat(notes.body().at("/items")).hasSize(2);
        assertThat(notes.text()).doesNotContain("referral\",\"what");
    }

    @Test
    void a_room_that_the_reader_may_not_enter_is_not_in_it() {
        Api partner = network.staff(praia, "partner-staff", "Parceira Inventada");
        counsellor.put(
                "/api/v1/clients/" + client + "/team/" + TestNetwork.personId("Parceira Inventada"),
                "",
                Map.of("name", "Parceira Inventada", "duty", "member"));

        var seen = partner.get(path);

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("CNAI Lisbon").contains("How to have a contract checked");
        assertThat(partner.get(path + "?kind=referral").body().at("/items")).isEmpty();
    }

    private List<String> ids(String of) {
        List<String> ids = new ArrayList<>();
        counsellor
                .get(of + "?limit=200")
                .body()
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
