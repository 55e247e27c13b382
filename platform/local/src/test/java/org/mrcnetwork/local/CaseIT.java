package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/**
 * A case in the browser, from an assessment to its termination; of two who change one client or one goal neither loses
 * anything.
 */
@ExtendWith(RunningStack.class)
class CaseIT {
    private static final String COUNSELLOR = "counsellor2.campo@example.org";

    private final StackForTests stack;
    private final Chromium chromium;
    private final UUID client = UUID.randomUUID();

    CaseIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void from_an_assessment_to_termination() {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        register(campo);
        try (Desk counsellor = new Desk(stack, chromium).signIn("campo", COUNSELLOR)) {
            a_colleague_changes_the_same_client(counsellor, campo);
            a_case_is_opened_and_needs_are_assessed(counsellor);
            goals_are_set_and_an_action_planned(counsellor);
            a_colleague_changes_the_same_goal(counsellor, campo);
            the_action_is_on_the_home_page_and_done(counsellor);
            a_note_is_written_and_signed(counsellor);
            the_plan_is_reviewed_and_the_case_terminated(counsellor);
            everything_is_on_the_timeline(counsellor);
        }
        JsonNode one = campo.get("/v1/clients/" + client + "/cases")
                .items()
                .findFirst()
                .orElseThrow();
        assertThat(one.path("step").asString()).isEqualTo("terminated");
        assertThat(one.path("outcome").asString()).isEqualTo("did-not-migrate");
        assertThat(one.path("intention").asString()).isEqualTo("migrate");
    }

    private void a_colleague_changes_the_same_client(Desk counsellor, SignedIn campo) {
        counsellor.open("campo", "clients/" + client + "/edit").fill("Town or area where they live now", "Mindelo");
        counsellor.unfold("What they come for").fill("In their own words", "A cousin told her");
        JsonNode read = campo.get("/v1/clients/" + client).body();
        campo.put(
                        "/v1/clients/" + client,
                        Map.of(
                                "id",
                                client,
                                "name",
                                Map.of("given", "Fala", "family", "Inventada"),
                                "gender",
                                "woman",
                                "group",
                                "potential-migrant",
                                "area",
                                "Tarrafal",
                                "paperFile",
                                "Shelf 3"),
                        "\"" + read.path("version").asLong() + "\"")
                .orFail("Changing the client meanwhile");
        counsellor.press("Save").sees("Changed meanwhile").photograph("client-conflict");
        counsellor.tick("Mindelo").confirm("Save both");
        counsellor.sees("Mindelo").sees("A cousin told her").sees("Shelf 3");
    }

    private void a_case_is_opened_and_needs_are_assessed(Desk counsellor) {
        counsellor.open("campo", "clients/" + client + "/cases").press("Open a case");
        counsellor
                .fill("What it is about", "Two offers of work abroad")
                .choose("Intention at first contact", "To migrate")
                .confirm("Open case");
        counsellor.sees("build trust").press("Go to: Assessment").confirm("Go to: Assessment");
        counsellor.sees("assess needs together").press("General needs");
        counsellor
                .tick("Documents")
                .fill("What should be different in half a year?", "A lawful contract")
                .press("Complete assessment");
        counsellor.sees("Completed").photograph("case-assessed");
    }

    private void goals_are_set_and_an_action_planned(Desk counsellor) {
        counsellor.press("Go to: Goals and plan").confirm("Go to: Goals and plan");
        counsellor.sees("agree on goals").press("Set a goal");
        counsellor
                .fill("Goal", "A contract that is checked")
                .choose("Area", "Work")
                .confirm("Save goal");
        counsellor.sees("Under way").press("Plan an action");
        counsellor
                .fill("What is done", "Ask the consulate about the employer")
                .tick("A colleague")
                .choose("Colleague", name())
                .date("Due on", LocalDate.now(ZoneOffset.UTC))
                .confirm("Save action");
        counsellor.sees("Ask the consulate about the employer").photograph("case-planned");
    }

    private void a_colleague_changes_the_same_goal(Desk counsellor, SignedIn campo) {
        counsellor.press("Change goal: A contract").fill("Goal", "A contract in writing");
        String id = one(campo);
        JsonNode goal = campo.get("/v1/cases/" + id + "/plan").body().at("/goals/0");
        Map<String, Object> theirs =
                Map.of("id", goal.path("id").asString(), "area", "legal", "wording", "A contract checked by the union");
        campo.put(
                        "/v1/goals/" + goal.path("id").asString(),
                        theirs,
                        "\"" + goal.path("version").asLong() + "\"")
                .orFail("Changing the goal meanwhile");
        counsellor.press("Save goal").sees("Changed meanwhile").photograph("goal-conflict");
        counsellor.tick("A contract in writing").press("Save both");
        counsellor.sees("A contract in writing").sees("Legal matters");
    }

    private void the_action_is_on_the_home_page_and_done(Desk counsellor) {
        counsellor.open("campo", "").sees("My day").sees("Ask the consulate about the employer");
        counsellor.photograph("my-day").follow("Ask the consulate about the employer");
        counsellor.press("Done: Ask the consulate").sees("Not done after all");
    }

    private void a_note_is_written_and_signed(Desk counsellor) {
        counsellor.follow("Write a note").fill("Draft, seen by you only", "The consulate knows the employer.");
        counsellor.sees("Saved").press("Sign note").sees("Signed by").photograph("note-signed");
    }

    private void the_plan_is_reviewed_and_the_case_terminated(Desk counsellor) {
        counsellor.open("campo", "clients/" + client + "/cases").follow("Two offers of work abroad");
        counsellor.press("Go to: Implementation").confirm("Go to: Implementation");
        counsellor.sees("carry out the plan").press("Go to: Monitoring").confirm("Go to: Monitoring");
        counsellor.sees("look at the goals together").press("Review the plan");
        counsellor.tick("The plan has changed").confirm("Save review");
        counsellor.sees("The plan has changed").press("Terminate the case");
        counsellor
                .choose("Outcome", "Did not migrate")
                .fill("What you looked back on together", "She has found work at home and is content with it.")
                .confirm("Terminate the case");
        counsellor.sees("This case has ended").sees("Reopen the case").photograph("case-terminated");
    }

    private void everything_is_on_the_timeline(Desk counsellor) {
        counsellor.follow("Timeline").sees("Consent given");
        counsellor.sees("The consulate knows the employer.").sees("Goal set").photograph("timeline");
        counsellor.press("Notes").doesNotSee("Goal set");
        counsellor.sees("The consulate knows the employer.");
    }

    private void register(SignedIn campo) {
        campo.create("/v1/clients", TestClient.form(client, campo, "Fala", "Inventada"))
                .orFail("Registering a client");
    }

    private String one(SignedIn campo) {
        return campo.get("/v1/clients/" + client + "/cases")
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private String name() {
        return stack.signIn("campo", COUNSELLOR)
                .get("/v1/me")
                .body()
                .at("/person/name")
                .asString();
    }
}
