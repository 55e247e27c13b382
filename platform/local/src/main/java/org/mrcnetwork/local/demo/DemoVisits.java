package org.mrcnetwork.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.local.client.SignedIn;

/**
 * Visits spread so that the months of one centre have services that many came for and services that few came for: some
 * figures are shown, others are suppressed.
 */
final class DemoVisits {
    /** How far back they reach. */
    static final int DAYS = 120;

    private static final int EACH = 5;
    private static final int APART = 23;
    private static final int ANONYMOUS = 6;
    private static final List<String> GENDERS = List.of("woman", "not-stated", "man");

    private record Reason(String service, String advice) {}

    private static final Reason ORIENTATION = new Reason(
            "pre-departure-orientation",
            "Went through contract, travel and first weeks; gave the leaflet on Portugal.");
    private static final List<Reason> ORIGIN = List.of(
            ORIENTATION,
            new Reason("job-matching", "Compared two vacancies with the client's experience; CV to be updated."),
            ORIENTATION,
            new Reason("legal-process", "Explained the work visa, its papers and how long the consulate takes."),
            ORIENTATION,
            new Reason("recognition-of-qualifications", "Named the body that recognises the diploma in Portugal."),
            new Reason("financial-literacy", "Made a budget for the first three months abroad."),
            new Reason("job-search", "Registered with the employment centre for work after return."));
    private static final List<Reason> DESTINATION = List.of(
            new Reason("legal-assistance", "Explained the renewal of the residence permit and booked the appointment."),
            new Reason("legal-assistance", "Checked the papers for the family's applications."),
            new Reason("job-search", "Passed the profile on to the employment desk."),
            new Reason("integration-and-living", "Showed how to register with the health centre."));
    private static final List<String> CHANNELS =
            List.of("visit", "visit", "visit", "telephone", "messaging", "outreach");
    private static final List<String> DEPTHS = List.of("active", "active", "passive", "active", "advocacy");

    private final SignedIn seat;

    DemoVisits(SignedIn seat) {
        this.seat = seat;
    }

    void log(int client) {
        String id = DemoClients.id(seat.organisation(), client).toString();
        Set<String> logged = ids("/v1/clients/" + id + "/visits");
        for (int visit = 0; visit < EACH; visit++) {
            UUID visitId = DemoId.of("visit", id, Integer.toString(visit));
            if (!logged.contains(visitId.toString())) {
                seat.create("/v1/visits", form(visitId, id, client, visit)).orFail("Logging a demo visit");
            }
        }
    }

    /** Of people who asked something and wanted no record. */
    void logAnonymous() {
        Set<String> logged = ids("/v1/visits/anonymous");
        for (int visit = 0; visit < ANONYMOUS; visit++) {
            UUID visitId = DemoId.of("visit", "anonymous-" + seat.organisation(), Integer.toString(visit));
            if (!logged.contains(visitId.toString())) {
                var form = new HashMap<>(form(visitId, "", visit * 3 + 1, visit));
                form.remove("clientId");
                form.remove("followUp");
                form.put("gender", GENDERS.get(visit % GENDERS.size()));
                seat.create("/v1/visits", form).orFail("Logging an anonymous demo visit");
            }
        }
    }

    private Set<String> ids(String path) {
        return seat.get(path)
                .orFail("Listing visits")
                .items()
                .map(visit -> visit.path("id").asString())
                .collect(Collectors.toSet());
    }

    private Map<String, Object> form(UUID id, String client, int number, int visit) {
        List<Reason> reasons = seat.organisation().equals(DemoAccount.CAMPO) ? ORIGIN : DESTINATION;
        Reason reason = reasons.get((number + visit * 2) % reasons.size());
        int daysAgo = (number * 3 + visit * APART) % (DAYS - 1);
        // Whole days back from a working hour of today that is not in the future: the first ones may be today.
        Instant at = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(daysAgo, ChronoUnit.DAYS);
        var form = new HashMap<String, Object>(Map.of(
                "id", id,
                "clientId", client,
                "at", at,
                "channel", CHANNELS.get((number + visit) % CHANNELS.size()),
                "service", reason.service(),
                "depth", DEPTHS.get((number * 2 + visit) % DEPTHS.size()),
                "advice", reason.advice()));
        if ((number + visit) % 7 == 0) {
            LocalDate on = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(DAYS + 14L - daysAgo);
            form.put("followUp", Map.of("on", on, "note", "Ask whether the papers have arrived."));
        }
        return form;
    }
}
