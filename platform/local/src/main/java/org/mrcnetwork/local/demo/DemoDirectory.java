package org.mrcnetwork.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A small directory of agencies: facts that the handbook states, sentences and telephone numbers of our own. */
final class DemoDirectory {
    private final Seats seats;
    private final Consumer<String> say;

    DemoDirectory(Seats seats, Consumer<String> say) {
        this.seats = seats;
        this.say = say;
    }

    /** Importing what is there already changes nothing. */
    void importAll() {
        Answer answer = seats.of(DemoAccount.ADMINISTRATOR)
                .postText("/v1/directory/imports", DemoFiles.text("directory.json"))
                .orFail("Importing the directory");
        if (!answer.body().path("errors").isEmpty()) {
            throw new IllegalStateException(
                    "The demo directory has faults: " + answer.body().path("errors"));
        }
        say.accept("The directory has " + answer.body().path("services").asInt() + " services");
    }

    /** The two centres with staff keep what is in their country; most of it they have to check again. */
    void keep() {
        SignedIn administrator = seats.of(DemoAccount.ADMINISTRATOR);
        administrator
                .get("/v1/directory/orphans")
                .orFail("Finding what nobody keeps")
                .items()
                .forEach(orphan -> keeperOf(orphan)
                        .ifPresent(centre -> administrator
                                .put(
                                        "/v1/directory/organizations/"
                                                + orphan.path("id").asString() + "/steward",
                                        Map.of("centre", DemoCentres.id(centre)),
                                        null)
                                .orFail("Saying who keeps an entry")));
        propose();
        addShelter();
    }

    /** Invented, and told to nobody where it is: for whoever wants to see what staff see of a shelter. */
    private void addShelter() {
        UUID agency = DemoId.of("directory", "shelter");
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", "A bed for the night");
        facts.put("description", "For women and their children who are not safe where they live.");
        facts.put("status", "active");
        facts.put("serviceTypes", List.of("shelter"));
        facts.put("languages", List.of("pt", "kea"));
        facts.put("phones", List.of(Map.of("number", "+238 555 09 09", "description", "day and night")));
        facts.put("hours", List.of());
        facts.put("places", List.of());
        facts.put("application", "Call first; they come and fetch her.");
        facts.put("agencyName", "Casa Inventada");
        facts.put("agencyDescription", "An invented shelter.");
        facts.put("agencyPhones", List.of());
        seats.of(DemoAccount.CAMPO_COUNSELLOR)
                .post(
                        "/v1/directory/agencies",
                        Map.of(
                                "id",
                                agency,
                                "serviceId",
                                DemoId.of("directory", "shelter", "service"),
                                "type",
                                "ngo",
                                "country",
                                "CV",
                                "confidential",
                                true,
                                "facts",
                                facts,
                                "check",
                                Map.of(
                                        "means",
                                        "visit",
                                        "dueOn",
                                        LocalDate.now(ZoneOffset.UTC).plusDays(90))),
                        null)
                .orFail("Adding a shelter");
    }

    private static Optional<String> keeperOf(JsonNode orphan) {
        return switch (orphan.path("countries").path(0).asString("")) {
            case "CV" -> Optional.of(DemoAccount.CAMPO);
            case "PT" -> Optional.of(DemoAccount.CNAI);
            default -> Optional.empty();
        };
    }

    /** Lisbon has heard that the consular section has other hours. The same id again proposes nothing anew. */
    private void propose() {
        SignedIn lisbon = seats.of(DemoAccount.CNAI_COUNSELLOR);
        // By what the centre keeps: the search index may not have heard of it yet.
        String service = seats.of(DemoAccount.CAMPO_COUNSELLOR)
                .get("/v1/directory/keeping?all=true&limit=200")
                .orFail("Finding the consular section")
                .items()
                .filter(kept -> kept.path("name").asString().equals("Visa applications"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        Answer known =
                lisbon.get("/v1/directory/services/" + service + "/facts").orFail("Reading an entry");
        ObjectNode facts = (ObjectNode) known.body().path("facts");
        facts.put("fees", "90 euros; nothing for family members of citizens.");
        facts.withArray("hours").removeAll();
        for (String day : List.of("MO", "TU", "WE", "TH")) {
            facts.withArray("hours")
                    .addObject()
                    .put("day", day)
                    .put("opens", "08:30")
                    .put("closes", "12:30");
        }
        lisbon.post(
                        "/v1/directory/services/" + service + "/changes",
                        Map.of(
                                "id",
                                DemoId.of("directory-change", service),
                                "facts",
                                facts,
                                "note",
                                "It says so at their door since September."),
                        known.etag())
                .orFail("Proposing a change");
    }
}
