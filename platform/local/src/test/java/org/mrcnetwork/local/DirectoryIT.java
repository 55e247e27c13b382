package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory in the browser: one centre knows better, another decides; a map; and a village without a line. */
@ExtendWith(RunningStack.class)
class DirectoryIT {

    private static final String ENTRY = "CV and interview workshop";

    private final StackForTests stack;
    private final Chromium chromium;

    DirectoryIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void one_centre_proposes_and_another_decides_and_checks() {
        try (Desk lisbon = new Desk(stack, chromium).signIn("cnai-lisboa", "counsellor.cnai@example.org");
                Desk praia = new Desk(stack, chromium).signIn("campo", "counsellor.campo@example.org")) {
            lisbon.open("cnai-lisboa", "directory?country=CV").follow(ENTRY).sees("A check was due on");
            lisbon.follow("Propose a change")
                    .fill("What it costs", "Free for members")
                    .fill("How do you know?", "A client was told so")
                    .press("Send the proposal");
            lisbon.sees("The proposal has been sent.").doesNotSee("Free for members");

            praia.open("campo", "").follow("for your decision");
            Locator proposal = praia.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(ENTRY));
            proposal.getByText("Free for members").waitFor();
            praia.photograph("directory-deciding");
            proposal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept what is ticked"))
                    .click();
            praia.doesNotSee("Free for members");

            praia.open("campo", "directory/keeping").press("Confirm that it is right: " + ENTRY);
            praia.choose("How", "Called them").confirm("It is right");
            praia.sees("Checked. Thank you.");

            lisbon.open("cnai-lisboa", "directory?q=interview").follow(ENTRY).sees("Free for members");
            lisbon.doesNotSee("A check was due on");
            lisbon.open("cnai-lisboa", "directory/keeping?view=ours").sees("Accepted");
        }
    }

    @Test
    void the_map_has_a_pin_for_each_place_and_leads_into_the_list() {
        try (Desk praia = new Desk(stack, chromium).signIn("campo", "counsellor.campo@example.org")) {
            praia.open("campo", "directory?country=CV").press("Map");
            Locator pins = praia.page().locator(".map-pin");
            pins.first().waitFor();
            praia.page().locator(".map-land:not([d='M0 0'])").first().waitFor();
            praia.photograph("directory-map");

            assertThat(pins.count()).isBetween(2, 6);
            assertThat(new AxeBuilder(praia.page())
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            pins.first().focus();
            praia.page().keyboard().press("Enter");
            praia.page().waitForFunction("() => document.activeElement.id.startsWith('service-')");
        }
    }

    @Test
    void without_a_line_what_the_device_has_kept_is_found() {
        try (Desk praia = new Desk(stack, chromium).signIn("campo", "counsellor.campo@example.org")) {
            praia.open("campo", "directory").press("Keep Cape Verde on this device");
            praia.sees("on this device now");
            // The screens themselves are on the device once the portal has been open for a moment.
            praia.page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            praia.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            praia.page().context().setOffline(true);

            praia.fill("Search the directory", "vísa applicatións");

            praia.sees("No connection: what this device has kept").sees("Consular section of Portugal");
            praia.photograph("directory-offline");
            praia.follow("Visa applications").sees("Consular section of Portugal");
            praia.page().context().setOffline(false);
        }
    }
}
