package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.Answer;
import org.mrcnetwork.local.client.SignedIn;

/**
 * The platform's main job in a real browser, through the gateway, against the real processes: two centres are onboarded,
 * a client is registered with her consent and referred, the outcome comes back, and a coordinator compares both.
 */
@ExtendWith(RunningStack.class)
class MainJobIT {
    private static final String CLIENT = "Inventada Exemplo";

    private final StackForTests stack;
    private final Chromium chromium;

    MainJobIT(StackForTests stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void from_an_administrators_first_click_to_a_coordinators_comparison() {
        stack.administrator();
        two_centres_are_onboarded();
        the_centres_staff_themselves_and_agree();
        a_client_is_registered_visited_and_referred();
        lisbon_answers_and_praia_sees_it();
        figures_are_compared_and_no_client_is_opened();
    }

    private void two_centres_are_onboarded() {
        try (Desk administrator = new Desk(stack, chromium).signIn("iom", "administrator@example.org")) {
            administrator.go("Regions").press("Create a region");
            administrator
                    .fill("Name of the region", "Walk region")
                    .fill("Short name for the address", "walk-region")
                    .fill("Name of the coordinator", "Coordina Walker")
                    .fill("E-mail", "coordinator.walk@example.org");
            administrator
                    .choose("Language of the invitation", "English")
                    .press("Create region")
                    .sees("walk-region");
            onboard(administrator, "CAMPO Walk", "walk-campo", "Cape Verde", "Praia", "Country of origin");
            onboard(administrator, "CNAI Walk", "walk-cnai", "Portugal", "Lisboa", "Country of destination");
        }
    }

    private static void onboard(
            Desk administrator, String name, String slug, String country, String city, String kind) {
        administrator.open("iom", "centres/onboard");
        administrator
                .fill("Name of the centre", name)
                .fill("Short name for the address", slug)
                .pick("Country", country)
                .fill("Town", city)
                .tick(kind)
                .choose("Run by", "Government")
                .pick("Time zone", country.equals("Portugal") ? "Lisbon" : "Cape Verde")
                .pick("Languages of the centre", "Portuguese")
                .choose("Region", "Walk region")
                .fill("Full name", "Manager of " + name)
                .fill("E-mail", "manager@" + slug + ".example.org")
                .choose("Language of the invitation", "English");
        administrator.press("Register centre").press("Set up centre").sees(name + " is ready");
        administrator.photograph("onboarding-" + slug);
    }

    private void the_centres_staff_themselves_and_agree() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Desk praia = new Desk(stack, chromium).acceptInvitation("walk-campo", "manager@walk-campo.example.org");
                Desk lisbon =
                        new Desk(stack, chromium).acceptInvitation("walk-cnai", "manager@walk-cnai.example.org")) {
            invite(praia, "Conselheira Walk", "counsellor@walk-campo.example.org");
            invite(lisbon, "Conselheiro Walk", "counsellor@walk-cnai.example.org");
            praia.open("walk-campo", "agreements").press("Propose an agreement");
            praia.choose("Partner centre", "CNAI Walk, Portugal")
                    .date("Valid from", today)
                    .fill("Who does what", "Both take referrals, answer within five days and report outcomes.");
            praia.press("Send proposal").sees("Proposed");
            lisbon.open("walk-cnai", "agreements").press("Accept agreement").sees("In force");
        }
    }

    private static void invite(Desk manager, String name, String email) {
        manager.go("Staff").press("Invite a colleague");
        manager.fill("Full name", name).fill("E-mail", email).tick("Counsellor");
        manager.choose("Language of the invitation", "English")
                .press("Send invitation")
                .sees("Invitation sent to " + email);
    }

    private void a_client_is_registered_visited_and_referred() {
        try (Desk counsellor =
                new Desk(stack, chromium).acceptInvitation("walk-campo", "counsellor@walk-campo.example.org")) {
            registerWithConsent(counsellor);
            counsellor.press("Register client").sees("The client is registered");
            warnedOfADuplicate(counsellor);
            logAVisit(counsellor);
            refer(counsellor);
        }
    }

    private static void registerWithConsent(Desk counsellor) {
        counsellor.open("walk-campo", "clients/register");
        counsellor
                .tick("Orally, with a witness")
                .fill("Witness", "Testemunha Exemplo")
                .press("The client agrees")
                .sees("The client agreed to be registered");
        counsellor
                .fill("Given name", "Inventada")
                .fill("Family name", "Exemplo")
                .tick("Woman");
        counsellor.choose("Client group", "Potential migrant");
        counsellor.date("Date of birth", LocalDate.of(1994, 3, 8)).fill("Phone", "+238 991 23 45");
    }

    private static void warnedOfADuplicate(Desk counsellor) {
        registerWithConsent(counsellor);
        counsellor.press("Register client").sees("Is this person already registered?");
        counsellor.sees("Same date of birth").photograph("duplicate");
        counsellor.press("This is the same person").sees(CLIENT);
    }

    private static void logAVisit(Desk counsellor) {
        counsellor.follow("Log a visit").sees("Log a visit of " + CLIENT);
        counsellor
                .choose("Channel", "Visit to the centre")
                .choose("Service", "Working abroad")
                .fill("Advice given", "What a lawful contract names, and whom to ask before signing.");
        counsellor.press("Save visit").sees("The visit is logged");
        counsellor.sees("Working abroad").photograph("client");
    }

    private static void refer(Desk counsellor) {
        counsellor.open("walk-campo", "directory?q=cnia+walk").sees("CNAI");
        counsellor.photograph("directory");
        counsellor.go("Refer").sees("Whom is it about?");
        counsellor.fill("Search clients", "inventada").follow(CLIENT);
        counsellor
                .choose("Service", "Integration and daily life")
                .fill("Reasons for the referral", "Arrives in Lisbon next month and needs advice on housing.")
                .untick("Contact details");
        counsellor.tick("Orally, with a witness").fill("Witness", "Testemunha Exemplo");
        counsellor.tick("The client agrees that exactly this is sent to that centre");
        counsellor.press("Send referral").sees("The referral is sent");
    }

    private void lisbon_answers_and_praia_sees_it() {
        try (Desk lisbon = new Desk(stack, chromium).acceptInvitation("walk-cnai", "counsellor@walk-cnai.example.org");
                Desk praia = new Desk(stack, chromium).signIn("walk-campo", "counsellor@walk-campo.example.org")) {
            lisbon.go("Referrals")
                    .follow(CLIENT)
                    .sees("needs advice on housing")
                    .doesNotSee("991");
            lisbon.photograph("referral-received");
            lisbon.press("Accept referral").sees("Accepted");
            praia.go("Referrals").follow("Sent").follow(CLIENT).sees("Accepted");
            lisbon.choose("Result", "Housing found").fill("Note for the sending centre", "A room in Amadora");
            lisbon.press("Report outcome").sees("Completed");
            praia.page().reload();
            praia.sees("Housing found").sees("A room in Amadora").photograph("referral-sent");
        }
    }

    private void figures_are_compared_and_no_client_is_opened() {
        try (Desk coordinator =
                new Desk(stack, chromium).acceptInvitation("walk-region", "coordinator.walk@example.org")) {
            coordinator.go("Figures").sees("CAMPO Walk").sees("CNAI Walk").photograph("figures");
            coordinator.follow("Sex").sees("Visits by sex");
            coordinator.follow("Service").sees("Visits by service");
            coordinator.doesNotSee("Clients");
        }
        SignedIn praia = stack.signIn("walk-campo", "counsellor@walk-campo.example.org");
        String client = praia.get("/v1/clients?q=inventada")
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        for (Answer answer : new Answer[] {
            stack.signIn("walk-region", "coordinator.walk@example.org").get("/v1/clients/" + client),
            stack.signIn("iom", "administrator@example.org").get("/v1/clients/" + client)
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().toString()).doesNotContain("Inventada");
        }
        assertThat(stack.signIn("walk-cnai", "counsellor@walk-cnai.example.org")
                        .get("/v1/clients/" + client)
                        .status())
                .isEqualTo(404);
    }
}
