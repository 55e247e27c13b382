package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** What was promised at a visit is on the home page when it is due, and off it when it is done. */
@ExtendWith(RunningStack.class)
class FollowingUpIT {
    private static final String COUNSELLOR = "counsellor2.campo@example.org";

    private final StackForTests stack;
    private final Chromium chromium;

    FollowingUpIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void a_promise_is_due_done_and_taken_back() {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        String note = "Ask for the stamped contract " + UUID.randomUUID();
        JsonNode client = campo.get("/v1/clients").items().findFirst().orElseThrow();
        campo.create(
                        "/v1/visits",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "clientId", client.path("id").asString(),
                                "at", Instant.now(),
                                "channel", "visit",
                                "service", "working-abroad",
                                "depth", "active",
                                "followUp", Map.of("on", LocalDate.now(ZoneOffset.UTC), "note", note)))
                .orFail("Logging a visit");

        try (Desk counsellor = new Desk(stack, chromium)) {
            counsellor.signIn("campo", COUNSELLOR).press("Show all").sees(note);
            assertThat(due(campo, note)).isTrue();

            counsellor
                    .press("Done: " + client.path("name").path("given").asString())
                    .sees("Followed up");
            assertThat(due(campo, note)).isFalse();

            counsellor.press("Not done after all").sees("Done");
            counsellor.page().reload();
            counsellor.press("Show all").sees(note);
            assertThat(due(campo, note)).isTrue();
        }
    }

    private static boolean due(SignedIn seat, String note) {
        return seat.get("/v1/follow-ups")
                .items()
                .anyMatch(one -> one.path("note").asString().equals(note));
    }
}
