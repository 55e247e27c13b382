package org.mrcnetwork.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;

/** What Praia and Lisbon do together: an agreement in force, and referrals that have come to different points. */
final class DemoExchange {
    private static final UUID AGREEMENT = DemoId.of("agreement", DemoAccount.CAMPO, DemoAccount.CNAI);
    private static final List<String> SHARED =
            List.of("identity", "contact", "migration-profile", "communication-needs", "assessment");

    private enum Fate {
        SENT,
        ACCEPTED,
        DECLINED,
        COMPLETED
    }

    /** The client of this number at CAMPO, and how far the referral gets. */
    private record Referral(int client, String service, String reasons, Fate fate) {
        UUID id() {
            return DemoId.of("referral", Integer.toString(client));
        }
    }

    private static final List<Referral> REFERRALS = List.of(
            new Referral(
                    0, "integration-and-living", "Begins to study in Lisbon in spring; needs a room first.", Fate.SENT),
            new Referral(1, "job-search", "Has experience as a cook and a promise of work.", Fate.SENT),
            new Referral(
                    6, "recognition-of-qualifications", "Nurse; the diploma is not yet recognised.", Fate.ACCEPTED),
            new Referral(8, "legal-assistance", "The spouse's residence permit expires soon.", Fate.ACCEPTED),
            new Referral(12, "shelter", "Arrives in Faro and knows nobody there.", Fate.DECLINED),
            new Referral(13, "legal-assistance", "Questions about the family visa of two children.", Fate.COMPLETED),
            new Referral(20, "job-search", "Electrician, leaves next month.", Fate.COMPLETED));

    private final Seats seats;

    DemoExchange(Seats seats) {
        this.seats = seats;
    }

    /** Whether the last thing that seeding does has been done. */
    boolean complete() {
        Answer last = seats.of(DemoAccount.CAMPO_COUNSELLOR)
                .get("/v1/referrals/" + REFERRALS.getLast().id());
        return last.ok() && last.body().path("status").asString().equals("completed");
    }

    void agree() {
        if (agreementSeenBy(DemoAccount.CAMPO_MANAGER) == null) {
            seats.of(DemoAccount.CAMPO_MANAGER)
                    .create(
                            "/v1/agreements",
                            Map.of(
                                    "id", AGREEMENT,
                                    "partnerId", DemoCentres.id(DemoAccount.CNAI),
                                    "validFrom", LocalDate.now(ZoneOffset.UTC).minusMonths(6),
                                    "validUntil", LocalDate.now(ZoneOffset.UTC).plusYears(2),
                                    "responsibilities",
                                            "Praia prepares the client and sends what the client has agreed to. Lisbon"
                                                    + " answers within five working days and reports what came of it."))
                    .orFail("Proposing the agreement");
        }
        Standing standing = agreementSeenBy(DemoAccount.CNAI_MANAGER);
        if (standing != null && standing.status().equals("proposed")) {
            seats.of(DemoAccount.CNAI_MANAGER)
                    .post("/v1/agreements/" + AGREEMENT + "/acceptance", Map.of(), standing.etag())
                    .orFail("Accepting the agreement");
        }
    }

    void refer() {
        SignedIn sender = seats.of(DemoAccount.CAMPO_COUNSELLOR);
        SignedIn receiver = seats.of(DemoAccount.CNAI_COUNSELLOR);
        String text = DemoClients.consentText(sender, "refer");
        for (Referral referral : REFERRALS) {
            if (!sender.get("/v1/referrals/" + referral.id()).ok()) {
                send(sender, referral, text);
            }
            answer(receiver, referral);
        }
    }

    private static void send(SignedIn sender, Referral referral, String text) {
        UUID client = DemoClients.id(DemoAccount.CAMPO, referral.client());
        UUID consent = DemoId.of("consent", "refer", client.toString());
        sender.create(
                        "/v1/clients/" + client + "/consents",
                        Map.of(
                                "id",
                                consent,
                                "purpose",
                                "refer",
                                "recipient",
                                DemoCentres.id(DemoAccount.CNAI),
                                "fieldGroups",
                                SHARED,
                                "textVersion",
                                text,
                                "language",
                                "pt",
                                "manner",
                                "written",
                                "givenAt",
                                Instant.now(),
                                "expiresOn",
                                LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .orFail("Recording the consent to refer");
        sender.create(
                        "/v1/referrals",
                        Map.of(
                                "id", referral.id(),
                                "clientId", client,
                                "toCentreId", DemoCentres.id(DemoAccount.CNAI),
                                "service", referral.service(),
                                "consentId", consent,
                                "reasons", referral.reasons(),
                                "assessment", "Seen three times; well prepared, Portuguese is good."))
                .orFail("Sending a demo referral");
    }

    private static void answer(SignedIn receiver, Referral referral) {
        String path = "/v1/referrals/" + referral.id();
        Answer read = receiver.get(path).orFail("Reading a demo referral");
        if (read.body().path("status").asString().equals("sent")) {
            switch (referral.fate()) {
                case SENT -> {}
                case DECLINED ->
                    receiver.post(path + "/refusal", Map.of("because", "outside-area"), read.etag())
                            .orFail("Declining a demo referral");
                case ACCEPTED, COMPLETED ->
                    receiver.post(path + "/acceptance", Map.of(), read.etag()).orFail("Accepting a demo referral");
            }
            read = receiver.get(path).orFail("Reading a demo referral");
        }
        if (referral.fate() == Fate.COMPLETED
                && read.body().path("status").asString().equals("accepted")) {
            var outcome = Map.of(
                    "result",
                    referral.service().equals("job-search") ? "work" : "residence",
                    "servicesGiven",
                    List.of(referral.service()),
                    "ongoing",
                    false,
                    "note",
                    "Came twice; nothing further needed.");
            receiver.post(path + "/outcome", outcome, read.etag()).orFail("Reporting a demo outcome");
        }
    }

    private record Standing(String status, String etag) {}

    private @Nullable Standing agreementSeenBy(DemoAccount account) {
        return seats.of(account)
                .get("/v1/agreements")
                .orFail("Listing agreements")
                .items()
                .filter(agreement -> agreement.path("id").asString().equals(AGREEMENT.toString()))
                .map(agreement -> new Standing(
                        agreement.path("status").asString(),
                        '"' + agreement.path("version").asString() + '"'))
                .findFirst()
                .orElse(null);
    }
}
