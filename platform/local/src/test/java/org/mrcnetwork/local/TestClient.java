package org.mrcnetwork.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.local.client.SignedIn;

/** The forms that a counsellor's browser sends of an invented client. */
final class TestClient {

    private TestClient() {}

    static Map<String, Object> form(UUID id, SignedIn seat, String given, String family) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "name",
                Map.of("given", given, "family", family),
                "gender",
                "woman",
                "group",
                "potential-migrant",
                "despiteDuplicates",
                true,
                "consent",
                consent(UUID.randomUUID(), seat, "store", Map.of("fieldGroups", List.of()))));
    }

    static Map<String, Object> consent(UUID id, SignedIn seat, String purpose, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "id",
                id,
                "purpose",
                purpose,
                "textVersion",
                seat.get("/v1/consent-texts?purpose=" + purpose + "&language=pt")
                        .body()
                        .path("version")
                        .asString(),
                "language",
                "pt",
                "manner",
                "written",
                "givenAt",
                Instant.now()));
        form.putAll(more);
        return form;
    }
}
