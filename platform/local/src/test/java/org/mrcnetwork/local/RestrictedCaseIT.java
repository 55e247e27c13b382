package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/**
 * A restricted case in the browser: whoever is outside the team looks on every path that exists and meets nothing
 * unusual; whoever is in it sees it all; and it stays so at the centre to which she is referred.
 */
@ExtendWith(RunningStack.class)
class RestrictedCaseIT {
    private static final String KEEPER = "counsellor.campo@example.org";
    private static final String OUTSIDER = "counsellor2.campo@example.org";
    private static final String GIVEN = "Oculta";
    private static final String FAMILY = "Resguardada";
    private static final String PHONE = "+238 555 47 11";

    private final StackForTests stack;
    private final Chromium chromium;
    private final UUID client = UUID.randomUUID();
    private final UUID relative = UUID.randomUUID();
    private final UUID enquiry = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();
    private final UUID sheltered = UUID.randomUUID();
    private String number = "";

    RestrictedCaseIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void is_invisible_on_every_path_to_whoever_is_outside_the_team() {
        SignedIn keeper = stack.signIn("campo", KEEPER);
        a_restricted_client_with_a_full_file(keeper);

        try (Desk outsider = new Desk(stack, chromium).signIn("campo", OUTSIDER)) {
            neither_search_nor_a_link_nor_a_list_shows_her(outsider);
            no_address_of_hers_exists(outsider);
            registering_her_again_warns_of_nobody(outsider);
        }
        the_log_and_the_figures_do_not_name_her();
        the_team_sees_everything();
        she_stays_restricted_where_she_is_referred_to();
    }

    private void neither_search_nor_a_link_nor_a_list_shows_her(Desk outsider) {
        outsider.open("campo", "clients").fill("Search clients", GIVEN).sees("Nobody found for");
        nothingOfHer(outsider).photograph("restricted-search");
        outsider.fill("Search clients", PHONE).sees("Nobody found for");
        outsider.fill("Search clients", number).sees("Nobody found for");
        outsider.open("campo", "clients/" + relative + "/family").sees("No relative is linked.");
        outsider.press("Link a relative").fill("Search clients", FAMILY.substring(0, 8));
        outsider.sees("Nobody found for").photograph("restricted-family");
        outsider.page().keyboard().press("Escape");
        looks(outsider, "", "Welcome", "restricted-home");
        looks(outsider, "enquiries", "The most urgent first", "restricted-enquiries");
        looks(outsider, "caseload", "Caseload", "restricted-caseload");
        looks(outsider, "referrals?direction=sent", "Referrals", "restricted-referrals");
        looks(outsider, "anonymous", "", "restricted-anonymous");
        looks(outsider, "unmet-needs", "", "restricted-unmet");
    }

    private void no_address_of_hers_exists(Desk outsider) {
        for (String room : List.of(
                "clients/" + client,
                "clients/" + client + "/timeline",
                "clients/" + client + "/team",
                "clients/" + client + "/cases",
                "clients/" + client + "/documents",
                "clients/" + client + "/everything",
                "clients/" + client + "/same-person",
                "enquiries/" + enquiry,
                "referrals/" + referral)) {
            outsider.open("campo", room).sees("Not here");
            nothingOfHer(outsider);
        }
        outsider.photograph("restricted-direct-address");
    }

    private void registering_her_again_warns_of_nobody(Desk outsider) {
        outsider.open("campo", "clients/register");
        outsider.tick("Orally, with a witness")
                .fill("Witness", "Testemunha Exemplo")
                .press("The client agrees")
                .sees("The client agreed to be registered");
        outsider.fill("Given name", GIVEN).fill("Family name", FAMILY).tick("Woman");
        outsider.choose("Client group", "Potential migrant");
        outsider.date("Date of birth", LocalDate.of(1994, 3, 8)).fill("Phone", PHONE);
        outsider.press("Register client").sees("The client is registered");
        outsider.doesNotSee("already registered").doesNotSee(number).photograph("restricted-registered-again");
    }

    private void the_log_and_the_figures_do_not_name_her() {
        try (Desk administrator = new Desk(stack, chromium).signIn("campo", "dataadmin.campo@example.org")) {
            looks(administrator, "audit", "Each time somebody opens", "restricted-audit");
        }
        SignedIn administrator = stack.signIn("campo", "dataadmin.campo@example.org");
        assertThat(administrator
                        .get("/v1/audit/entries?subject=" + client)
                        .orFail("Reading the log")
                        .body()
                        .toString())
                .contains("register")
                .doesNotContain(number)
                .doesNotContain(FAMILY);
        try (Desk coordinator = new Desk(stack, chromium).signIn("atlantic", "coordinator@example.org")) {
            coordinator.open("atlantic", "figures").sees("CAMPO");
            nothingOfHer(coordinator).photograph("restricted-figures");
        }
    }

    private void the_team_sees_everything() {
        try (Desk keeper = new Desk(stack, chromium).signIn("campo", KEEPER)) {
            keeper.open("campo", "clients").fill("Search clients", GIVEN).sees(number);
            keeper.open("campo", "clients/" + client).sees("Restricted: case team only");
            keeper.photograph("restricted-for-her-team");
            keeper.open("campo", "clients/" + client + "/timeline").sees("Working abroad");
            keeper.open("campo", "clients/" + relative + "/family").sees(FAMILY);
            keeper.open("campo", "enquiries/" + enquiry).sees("asks for the shelter");
            keeper.open("campo", "").sees("Ask the shelter for a room").photograph("restricted-home-of-her-team");
            keeper.open("campo", "referrals/" + referral)
                    .sees(FAMILY)
                    .sees("Restricted: case team only")
                    .photograph("restricted-referral-sent");
            keeper.open("campo", "referrals/new?client=" + client);
            keeper.choose("Centre", "CNAI, Centro Nacional de Apoio ao Imigrante, Portugal")
                    .sees("stays so there")
                    .photograph("restricted-referring");
        }
    }

    private void she_stays_restricted_where_she_is_referred_to() {
        try (Desk manager = new Desk(stack, chromium).signIn("cnai-lisboa", "manager.cnai@example.org");
                Desk colleague = new Desk(stack, chromium).signIn("cnai-lisboa", "counsellor.cnai@example.org")) {
            colleague.open("cnai-lisboa", "referrals").sees("Referrals");
            colleague.page().waitForLoadState(LoadState.NETWORKIDLE);
            nothingOfHer(colleague).photograph("restricted-referral-not-received");
            colleague.open("cnai-lisboa", "referrals/" + referral).sees("Not here");
            manager.open("cnai-lisboa", "referrals/" + referral).sees("Who may read this referral");
            manager.photograph("restricted-referral-received");
            manager.page().setViewportSize(360, 1800);
            manager.photograph("restricted-referral-received-360").page().setViewportSize(1280, 1400);
            manager.choose("Let a colleague read it", "Cláudia Conselheira").press("Let read");
            manager.sees("Take back");
            colleague.open("cnai-lisboa", "referrals/" + referral).sees(FAMILY);
            manager.press("Accept referral").sees("Accepted").follow("Open client");
            manager.sees("Restricted: case team only").photograph("restricted-referral-taken-in");
            colleague
                    .open("cnai-lisboa", "clients")
                    .fill("Search clients", GIVEN)
                    .sees("Nobody found for");
        }
    }

    private void looks(Desk desk, String path, String landmark, String photograph) {
        desk.open("campo", path);
        if (!landmark.isEmpty()) {
            desk.sees(landmark);
        }
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        nothingOfHer(desk).photograph(photograph);
    }

    private Desk nothingOfHer(Desk desk) {
        return desk.doesNotSee(FAMILY).doesNotSee(number);
    }

    private void a_restricted_client_with_a_full_file(SignedIn keeper) {
        Map<String, Object> hers = TestClient.form(client, keeper, GIVEN, FAMILY);
        hers.putAll(Map.of("phone", PHONE, "birthDate", "1994-03-08", "restrictedBecause", "violence"));
        keeper.create("/v1/clients", hers).orFail("Registering a restricted client");
        keeper.create("/v1/clients", TestClient.form(relative, keeper, "Irmã", "Conhecida"))
                .orFail("Registering a relative");
        number = keeper.get("/v1/clients/" + client).body().path("number").asString();
        keeper.create(
                        "/v1/clients/" + relative + "/family",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "relativeId",
                                client,
                                "relation",
                                "sibling",
                                "sameHousehold",
                                true,
                                "nextOfKin",
                                false))
                .orFail("Linking a relative");
        keeper.create(
                        "/v1/visits",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "clientId",
                                client,
                                "at",
                                Instant.now(),
                                "channel",
                                "visit",
                                "service",
                                "working-abroad",
                                "depth",
                                "active",
                                "followUp",
                                Map.of("on", LocalDate.now(ZoneOffset.UTC), "note", "Ask how she is")))
                .orFail("Logging a visit");
        JsonNode self = keeper.get("/v1/me").body().path("person");
        keeper.create(
                        "/v1/tasks",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "clientId", client,
                                "wording", "Ask the shelter for a room for " + FAMILY,
                                "dueOn", LocalDate.now(ZoneOffset.UTC),
                                "assignee",
                                        Map.of(
                                                "id", self.path("id").asString(),
                                                "name", self.path("name").asString())))
                .orFail("Adding a task");
        var noted = keeper.create(
                        "/v1/enquiries",
                        Map.of(
                                "id",
                                enquiry,
                                "channel",
                                "sms",
                                "receivedAt",
                                Instant.now(),
                                "text",
                                FAMILY + " asks for the shelter"))
                .orFail("Noting an enquiry");
        keeper.put("/v1/enquiries/" + enquiry + "/client", Map.of("clientId", client), noted.etag())
                .orFail("Saying from whom the enquiry is");
        refer(keeper);
    }

    private void refer(SignedIn keeper) {
        String cnai = keeper.get("/v1/agreements")
                .items()
                .filter(agreement -> agreement.path("status").asString().equals("in-force"))
                .findFirst()
                .orElseThrow()
                .at("/partner/id")
                .asString();
        keeper.create(
                        "/v1/clients/" + client + "/consents",
                        TestClient.consent(
                                sheltered,
                                keeper,
                                "refer",
                                Map.of("recipient", cnai, "fieldGroups", List.of("identity"))))
                .orFail("Recording the consent to refer");
        keeper.create(
                        "/v1/referrals",
                        Map.of(
                                "id", referral,
                                "clientId", client,
                                "toCentreId", cnai,
                                "service", "integration-and-living",
                                "consentId", sheltered,
                                "reasons", "Arrives next week"))
                .orFail("Referring her");
    }
}
