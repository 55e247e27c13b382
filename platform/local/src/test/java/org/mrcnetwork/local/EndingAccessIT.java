package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.Browser;
import org.mrcnetwork.local.client.SignedIn;
import org.mrcnetwork.local.client.Waiting;

/** Whoever is sent away is out with the next request, although the token in the gateway's session is still good. */
@ExtendWith(RunningStack.class)
class EndingAccessIT {
    private static final String EMAIL = "leaving.campo@example.org";

    private final StackForTests stack;

    EndingAccessIT(StackForTests stack) {
        this.stack = stack.withDemoNetwork();
    }

    @Test
    void a_colleague_whose_access_is_ended_reads_nothing_more() {
        SignedIn manager = stack.signIn("campo", "manager.campo@example.org");
        SignedIn leaving = joined(manager);
        assertThat(leaving.get("/v1/clients").status()).isEqualTo(200);

        String membership = manager.get("/identity/v1/members")
                .items()
                .filter(member -> member.path("email").asString().equals(EMAIL))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(manager.delete("/identity/v1/members/" + membership).status())
                .isEqualTo(204);

        assertThat(leaving.get("/v1/clients").status()).isEqualTo(401);
        assertThat(leaving.get("/v1/me").status()).isEqualTo(401);
        assertThat(manager.get("/v1/clients").status()).isEqualTo(200);
    }

    private SignedIn joined(SignedIn manager) {
        manager.create(
                        "/identity/v1/invitations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "email",
                                EMAIL,
                                "name",
                                "Lívia Partida",
                                "roles",
                                List.of("counsellor"),
                                "language",
                                "pt"))
                .orFail("Inviting");
        Waiting.until(
                Duration.ofSeconds(30),
                () -> stack.mails().invitationOf(EMAIL).isPresent(),
                () -> new IllegalStateException("No invitation came"));
        URI invitation = stack.mails().invitationOf(EMAIL).orElseThrow();
        Browser browser = stack.browser();
        browser.accept(invitation, "Lívia Partida", stack.password());
        return browser.signIn("campo", EMAIL, stack.password());
    }
}
