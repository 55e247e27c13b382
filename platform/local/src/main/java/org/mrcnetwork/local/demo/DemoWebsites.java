package org.mrcnetwork.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** The public pages of two centres, open: one says where it is, one says it to nobody. All of it is invented. */
final class DemoWebsites {

    private static final String PAGES = "/v1/public-pages";

    private final Seats seats;

    DemoWebsites(Seats seats) {
        this.seats = seats;
    }

    /** What somebody has written since is left as it is. */
    void open() {
        for (JsonNode website : DemoFiles.list("websites.json")) {
            SignedIn manager = seats.of(
                    website.path("slug").asString().equals(DemoAccount.CAMPO)
                            ? DemoAccount.CAMPO_MANAGER
                            : DemoAccount.CNAI_MANAGER);
            Answer now = manager.get(PAGES).orFail("Reading the public pages");
            if (now.body().path("previewPath").isNull()) {
                manager.put(PAGES, Map.of("open", true, "details", details(website)), "\"0\"")
                        .orFail("Opening the public pages");
            }
        }
    }

    private static Map<String, Object> details(JsonNode website) {
        Map<String, Object> details = new HashMap<>();
        List.of("languages", "words", "phone", "email").forEach(name -> details.put(name, website.get(name)));
        details.put("address", website.has("address") ? website.get("address") : null);
        details.put(
                "hours",
                website.path("hours")
                        .propertyStream()
                        .flatMap(day -> day.getValue()
                                .valueStream()
                                .map(open -> open.asString().split("-"))
                                .map(open -> Map.of("day", day.getKey(), "opens", open[0], "closes", open[1])))
                        .toList());
        return details;
    }
}
