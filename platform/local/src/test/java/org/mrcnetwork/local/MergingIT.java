package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;

/** Somebody was registered twice: the two files become one on a phone-sized screen or a desk, and two again. */
@ExtendWith(RunningStack.class)
class MergingIT {
    private static final String COUNSELLOR = "counsellor2.campo@example.org";

    private final StackForTests stack;
    private final Chromium chromium;

    MergingIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void a_duplicate_is_merged_and_undone() {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        UUID kept = registered(campo, "Ludmila", "Duplicada", Map.of("phone", "+238 555 40 01", "area", "Assomada"));
        UUID other = registered(campo, "Людмила", "Duplicada", Map.of("phone", "+238 555 40 02"));
        campo.create(
                        "/v1/visits",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "clientId", other.toString(),
                                "at", Instant.now(),
                                "channel", "visit",
                                "service", "working-abroad",
                                "depth", "active",
                                "advice", "How to have a contract checked twice"))
                .orFail("Logging a visit");

        try (Desk counsellor = new Desk(stack, chromium)) {
            counsellor
                    .signIn("campo", COUNSELLOR)
                    .open("campo", "clients/" + kept)
                    .follow("Same person as")
                    .sees("Which other file is of the same person?")
                    .follow("Людмила")
                    .sees("Choose what is right where the two differ");
            counsellor.page().getByText("Ludmila Duplicada").last().click();
            counsellor.page().getByText("+2385554002").click();
            counsellor.photograph("merging").press("Make one file of both").sees("The two files are one now");
            assertThat(campo.get("/v1/clients/" + kept).body().path("phone").asString())
                    .isEqualTo("+2385554002");
            assertThat(campo.get("/v1/clients/" + other).status()).isEqualTo(410);

            counsellor.open("campo", "clients/" + other).sees("How to have a contract checked twice");
            counsellor
                    .follow("Same person as")
                    .photograph("merged")
                    .press("Undo")
                    .sees("Undone");
            assertThat(campo.get("/v1/clients/" + other).body().path("phone").asString())
                    .isEqualTo("+2385554002");
            assertThat(campo.get("/v1/clients/" + kept).body().path("phone").asString())
                    .isEqualTo("+2385554001");
        }
    }

    private static UUID registered(SignedIn seat, String given, String family, Map<String, Object> more) {
        UUID id = UUID.randomUUID();
        Map<String, Object> form = TestClient.form(id, seat, given, family);
        form.putAll(more);
        seat.create("/v1/clients", form).orFail("Registering a client");
        return id;
    }
}
