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

    /** Three loops and a line, such as nobody signs. */
    private static final String SIGNATURE =
            "M60 120L90 70L120 120L150 70L180 120L210 70L240 120L300 110L420 115M80 150L430 145";

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
        form.put("consent", consent(id, number, text));
        seat.create("/v1/clients", form).orFail("Registering demo client " + number);
    }

    private static Map<String, Object> consent(UUID client, int number, String text) {
        var consent = new HashMap<String, Object>();
        consent.put("id", DemoId.of("consent", "store", client.toString()));
        consent.put("purpose", "store");
        consent.put("fieldGroups", List.of());
        consent.put("textVersion", text);
        consent.put("language", "pt");
        consent.put("givenAt", Instant.now().minus(DemoVisits.DAYS, ChronoUnit.DAYS));
        if (number % 4 == 0) {
            consent.put("manner", "on-screen");
            consent.put("signature", SIGNATURE);
        } else {
            consent.put("manner", "written");
        }
        return consent;
    }
}
