package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call is logged with a handful of keys and no mouse, and on a trafficking line nobody is told where the centre is. */
@ExtendWith(RunningStack.class)
class HotlineIT {

    private static final Logger LOG = LoggerFactory.getLogger(HotlineIT.class);

    private final StackForTests stack;
    private final Chromium chromium;

    HotlineIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void a_call_is_logged_by_keyboard_alone() {
        SignedIn campo = stack.signIn("campo", "counsellor.campo@example.org");
        long before = hotlineCalls(campo);
        try (Desk reception = new Desk(stack, chromium)) {
            reception.signIn("campo", "reception.campo@example.org").open("campo", "hotline");
            Page page = reception.page();
            reception.sees("Reason for the call");
            page.keyboard().press("Enter");
            reception.sees("Choose a reason");

            Instant start = Instant.now();
            page.keyboard().press("4");
            page.keyboard().press("w");
            page.keyboard().press("s");
            reception.sees("sei quem pode").sees("Where we are");
            page.keyboard().press("r");
            page.keyboard().press("Enter");
            reception.sees("Ready for the next call");
            LOG.info(
                    "A hotline call was logged in {} ms",
                    Duration.between(start, Instant.now()).toMillis());

            assertThat(page.locator("input[name=reason]:checked").count()).isZero();
        }
        assertThat(hotlineCalls(campo)).isEqualTo(before + 1);
    }

    @Test
    void on_a_trafficking_line_the_address_and_the_appointment_are_not_there() {
        try (Desk reception = new Desk(stack, chromium)) {
            reception.signIn("campo", "reception.campo@example.org").open("campo", "hotline");
            Page page = reception.page();
            reception.sees("Reason for the call").sees("Appointment made");
            reception.choose("Line", "Safe line · 800 20 20");

            reception
                    .sees("Never say where the centre is")
                    .doesNotSee("Where we are")
                    .doesNotSee("Appointment made");
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .focus();
            page.keyboard().press("5");
            page.keyboard().press("a");
            page.keyboard().press("d");
            reception.sees("Está em perigo agora");
            assertThat(page.locator("input[name=action]:checked").getAttribute("value"))
                    .isEqualTo("informed");
        }
    }

    private static long hotlineCalls(SignedIn seat) {
        return seat.get("/v1/visits/anonymous")
                .items()
                .filter(visit -> visit.path("channel").asString().equals("hotline"))
                .count();
    }
}
