package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;

/** A client who does not agree to a record gets the service all the same, and leaves no name behind. */
@ExtendWith(RunningStack.class)
class ConsentRefusedIT {
    private static final String COUNSELLOR = "counsellor2.campo@example.org";
    private static final String ADVICE = "Named the ministry that answers complaints about recruiters";

    private final StackForTests stack;
    private final Chromium chromium;

    ConsentRefusedIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void consent_is_refused_and_the_service_is_given() {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        long registered = campo.get("/v1/clients").items().count();

        try (Desk counsellor = new Desk(stack, chromium)) {
            counsellor
                    .signIn("campo", COUNSELLOR)
                    .follow("Register a client")
                    .press("The client does not agree")
                    .sees("Nothing is stored")
                    .follow("Log it without a name")
                    .sees("Write no name")
                    .choose("Channel", "Telephone")
                    .choose("Service", "Rights and redress")
                    .tick("Woman")
                    .fill("Advice given", ADVICE)
                    .press("Save visit")
                    .sees("The visit is logged")
                    .sees(ADVICE)
                    .sees("Woman · Telephone");
        }

        assertThat(campo.get("/v1/clients").items().count()).isEqualTo(registered);
        var logged = campo.get("/v1/visits/anonymous")
                .items()
                .filter(visit -> visit.path("advice").asString().equals(ADVICE))
                .toList();
        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst().path("clientId").isNull()).isTrue();
    }
}
