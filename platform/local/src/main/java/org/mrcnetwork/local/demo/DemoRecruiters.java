package org.mrcnetwork.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.SignedIn;

/** Three invented recruitment agencies: one as it should be, one of which clients complained, one that nobody verified. */
final class DemoRecruiters {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int COMPLAINTS_OF_FEES = 12;

    private final Seats seats;

    DemoRecruiters(Seats seats) {
        this.seats = seats;
    }

    /** Entering what is there already changes nothing. */
    void enter() {
        SignedIn manager = seats.of(DemoAccount.CAMPO_MANAGER);
        enter(manager, "Agência Inventada Horizonte", "licensed", TODAY.plusYears(1), fees("none"), List.of(), 120);
        Map<String, Object> sanction = Map.of(
                "on",
                TODAY.minusMonths(3).toString(),
                "by",
                "Invented labour inspectorate",
                "what",
                "Suspended for charging workers twice",
                "source",
                "https://labour.example.org/decisions/12");
        UUID suspended = enter(
                manager, "Invented Bridge Manpower", "suspended", TODAY.plusMonths(8), amount(), List.of(sanction), 60);
        enter(manager, "Invented Atlas Placement", "licensed", TODAY.minusDays(10), fees("unknown"), List.of(), null);
        for (int i = 0; i < COMPLAINTS_OF_FEES; i++) {
            complain(manager, suspended, "fees", i);
        }
        complain(manager, suspended, "passport-kept", 0);
        manager.create(
                        "/v1/recruiters/" + suspended + "/replies",
                        Map.of(
                                "id",
                                DemoId.of("recruiter-reply", "Invented Bridge Manpower"),
                                "words",
                                "We have asked the inspectorate to look at its decision again.",
                                "repliedOn",
                                TODAY.minusMonths(2).toString(),
                                "receivedBy",
                                manager.get("/v1/me")
                                        .body()
                                        .at("/organisation/id")
                                        .asString()))
                .orFail("Entering an agency's reply");
    }

    private static UUID enter(
            SignedIn manager,
            String name,
            String status,
            LocalDate validUntil,
            Map<String, Object> fees,
            List<Map<String, Object>> sanctions,
            @Nullable Integer goodForDays) {
        UUID id = DemoId.of("recruiter", name);
        Map<String, Object> licence = Map.of(
                "number",
                "CV-" + Math.floorMod(name.hashCode(), 1000),
                "authority",
                "Invented labour inspectorate",
                "status",
                status,
                "validUntil",
                validUntil.toString(),
                "checkUrl",
                "https://labour.example.org/agencies");
        Map<String, Object> form = new HashMap<>(Map.of(
                "id", id,
                "name", name,
                "otherNames", List.of(),
                "country", "CV",
                "destinations", List.of("PT", "AE"),
                "licence", licence,
                "fees", fees,
                "sanctions", sanctions));
        if (goodForDays != null) {
            form.put("dueOn", TODAY.plusDays(goodForDays).toString());
        }
        manager.create("/v1/recruiters", form).orFail("Entering a recruitment agency");
        return id;
    }

    private static void complain(SignedIn manager, UUID recruiter, String kind, int number) {
        manager.create(
                        "/v1/recruiters/" + recruiter + "/complaints",
                        Map.of(
                                "id",
                                DemoId.of("recruiter-complaint", kind, String.valueOf(number)),
                                "month",
                                YearMonth.now(ZoneOffset.UTC)
                                        .minusMonths(1 + number % 6)
                                        .toString(),
                                "kind",
                                kind,
                                "state",
                                "alleged"))
                .orFail("Recording a complaint");
    }

    private static Map<String, Object> fees(String kind) {
        return Map.of("kind", kind);
    }

    private static Map<String, Object> amount() {
        return Map.of(
                "kind", "amount", "amount", 45_000, "currency", "CVE", "description", "Visa and medical included");
    }
}
