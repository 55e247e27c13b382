package org.mrcnetwork.local.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.local.client.SignedIn;

/** Two hotlines, one of them for victims of trafficking, and a queue in which something waits. */
final class DemoHotline {

    private final Seats seats;

    DemoHotline(Seats seats) {
        this.seats = seats;
    }

    void open() {
        SignedIn manager = seats.of(DemoAccount.CAMPO_MANAGER);
        Set<String> lines = ids(manager, "/v1/hotline/lines");
        line(manager, lines, "Advice line", "800 10 10", false);
        line(manager, lines, "Safe line", "800 20 20", true);
        Set<String> waiting = ids(manager, "/v1/enquiries");
        Set<String> done = ids(manager, "/v1/enquiries?done=true");
        note(manager, waiting, done, "sms", "Is it true that the agency may keep my passport?");
        note(manager, waiting, done, "out-of-hours", "Asked when the next orientation for Portugal is. Speaks Creole.");
    }

    private static void line(SignedIn manager, Set<String> known, String name, String number, boolean trafficking) {
        UUID id = DemoId.of("line", name);
        if (!known.contains(id.toString())) {
            manager.create(
                            "/v1/hotline/lines",
                            Map.of(
                                    "id", id,
                                    "name", name,
                                    "number", number,
                                    "trafficking", trafficking,
                                    "languages", List.of("pt", "en", "fr"),
                                    "hours", "Monday to Friday, 8 to 18",
                                    "retired", false))
                    .orFail("Opening a demo line");
        }
    }

    private static void note(SignedIn manager, Set<String> waiting, Set<String> done, String channel, String text) {
        UUID id = DemoId.of("enquiry", text);
        if (!waiting.contains(id.toString()) && !done.contains(id.toString())) {
            manager.create(
                            "/v1/enquiries",
                            Map.of(
                                    "id",
                                    id,
                                    "channel",
                                    channel,
                                    "receivedAt",
                                    Instant.now().minus(5, ChronoUnit.HOURS),
                                    "from",
                                    "+238 555 00 11",
                                    "text",
                                    text,
                                    "language",
                                    "pt"))
                    .orFail("Noting a demo enquiry");
        }
    }

    private static Set<String> ids(SignedIn seat, String path) {
        return seat.get(path)
                .orFail("Listing " + path)
                .items()
                .map(one -> one.path("id").asString())
                .collect(Collectors.toSet());
    }
}
