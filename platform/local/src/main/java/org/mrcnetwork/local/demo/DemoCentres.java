package org.mrcnetwork.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** The centres of the handbook's Appendix 5, onboarded by the administrator, and the region of the first two. */
final class DemoCentres {
    private static final String CENTRES = "/v1/onboarding/centres";
    private static final Set<String> LANGUAGES_OF_MAILS = Set.of("en", "fr", "pt", "ar");

    private final Seats seats;
    private final Consumer<String> say;

    DemoCentres(Seats seats, Consumer<String> say) {
        this.seats = seats;
        this.say = say;
    }

    static UUID id(String slug) {
        return DemoId.of("centre", slug);
    }

    /** Whether all of them have been provisioned before. */
    boolean complete() {
        var active = statuses().entrySet().stream()
                .filter(centre -> centre.getValue().equals("active"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return DemoFiles.list("centres.json").stream()
                .allMatch(centre -> active.contains(centre.path("slug").asString()));
    }

    void onboard() {
        region();
        Map<String, String> statuses = statuses();
        for (JsonNode centre : DemoFiles.list("centres.json")) {
            String slug = centre.path("slug").asString();
            String status = statuses.get(slug);
            if (status == null) {
                administrator().create(CENTRES, form(centre, slug)).orFail("Registering " + slug);
            }
            if (!"active".equals(status)) {
                provision(slug);
            }
        }
    }

    private void provision(String slug) {
        Answer answer = administrator()
                .post(CENTRES + "/" + id(slug) + "/provisioning", Map.of(), null)
                .orFail("Provisioning " + slug);
        String status = answer.body().path("status").asString();
        if (!status.equals("active")) {
            throw new IllegalStateException("Provisioning " + slug + " ended as " + answer.body());
        }
        say.accept("Centre " + slug + " is provisioned");
    }

    private void region() {
        DemoAccount coordinator = DemoAccount.COORDINATOR;
        administrator()
                .create(
                        "/v1/onboarding/regions",
                        Map.of(
                                "id",
                                DemoId.of("region", DemoAccount.REGION),
                                "slug",
                                DemoAccount.REGION,
                                "name",
                                "Atlantic corridor",
                                "coordinator",
                                person(coordinator.name(), coordinator.email(), "en")))
                .orFail("Making the region");
    }

    private Map<String, String> statuses() {
        var statuses = new HashMap<String, String>();
        administrator()
                .get(CENTRES)
                .orFail("Listing centres")
                .items()
                .forEach(centre -> statuses.put(
                        centre.path("slug").asString(), centre.path("status").asString()));
        return statuses;
    }

    private SignedIn administrator() {
        return seats.of(DemoAccount.ADMINISTRATOR);
    }

    private static Map<String, Object> form(JsonNode centre, String slug) {
        var form = new HashMap<String, Object>();
        centre.propertyStream().forEach(property -> form.put(property.getKey(), property.getValue()));
        form.put("id", id(slug));
        form.put("manager", manager(centre, slug));
        if (List.of(DemoAccount.CAMPO, DemoAccount.CNAI).contains(slug)) {
            form.put("regionId", DemoId.of("region", DemoAccount.REGION));
        }
        return form;
    }

    private static Map<String, String> manager(JsonNode centre, String slug) {
        for (var account : List.of(DemoAccount.CAMPO_MANAGER, DemoAccount.CNAI_MANAGER)) {
            if (account.organisation().equals(slug)) {
                return person(account.name(), account.email(), "pt");
            }
        }
        String first = centre.path("languages").path(0).asString();
        return person(
                "Manager of " + centre.path("city").asString(),
                "manager." + slug + "@example.org",
                LANGUAGES_OF_MAILS.contains(first) ? first : "en");
    }

    private static Map<String, String> person(String name, String email, String language) {
        return Map.of("name", name, "email", email, "language", language);
    }
}
