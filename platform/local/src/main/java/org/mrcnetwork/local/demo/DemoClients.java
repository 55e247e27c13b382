package org.mrcnetwork.local.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** People who do not exist, with the consent that each gave to be on file, and their visits of the last four months. */
final class DemoClients {
    private static final int NOT_FOUND = 404;

    private final Seats seats;
    private final Consumer<String> say;

    DemoClients(Seats seats, Consumer<String> say) {
        this.seats = seats;
        this.say = say;
    }

    static UUID id(String centre, int number) {
        return DemoId.of("client", centre, Integer.toString(number));
    }

    void register() {
        for (DemoAccount counsellor : List.of(DemoAccount.CAMPO_COUNSELLOR, DemoAccount.CNAI_COUNSELLOR)) {
            String centre = counsellor.organisation();
            List<JsonNode> clients = DemoFiles.list("clients.json").stream()
                    .filter(client -> client.path("centre").asString().equals(centre))
                    .toList();
            SignedIn seat = seats.of(counsellor);
            String text = consentText(seat, "store");
            var visits = new DemoVisits(seat);
            IntStream.range(0, clients.size()).forEach(number -> {
                if (seat.get("/v1/clients/" + id(centre, number)).status() == NOT_FOUND) {
                    register(seat, clients.get(number), number, text);
                }
                visits.log(number);
            });
            visits.logAnonymous();
            new DemoDocuments(seat).add();
            say.accept("Centre " + centre + " has " + clients.size() + " clients");
        }
    }

    /** The version of the text that is read to clients now. */
    static String consentText(SignedIn seat, String purpose) {
        return seat.get("/v1/consent-texts?purpose=" + purpose + "&language=pt")
                .orFail("Reading the consent text")
                .body()
                .path("version")
                .asString();
    }

    private static void register(SignedIn seat, JsonNode client, int number, String text) {
        UUID id = id(seat.organisation(), number);
        var form = new HashMap<String, Object>();
        client.propertyStream().forEach(property -> form.put(property.getKey(), property.getValue()));
        form.remove("centre");
        form.put("name", Map.of("given", form.remove("given"), "family", form.remove("family")));
        form.put("id", id);
        form.putIfAbsent("vulnerabilities", List.of());
        form.put("despiteDuplicates", true);
        form.put(
                "consent",
                Map.of(
                        "id",
                        DemoId.of("consent", "store", id.toString()),
                        "purpose",
                        "store",
                        "fieldGroups",
                        List.of(),
                        "textVersion",
                        text,
                        "language",
                        "pt",
                        "manner",
                        number % 4 == 0 ? "on-screen" : "written",
                        "givenAt",
                        Instant.now().minus(DemoVisits.DAYS, ChronoUnit.DAYS)));
        seat.create("/v1/clients", form).orFail("Registering demo client " + number);
    }
}
