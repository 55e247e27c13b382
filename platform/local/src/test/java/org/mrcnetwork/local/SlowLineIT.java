package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The promise to a counsellor in a village: on 400 kbit/s and 400 ms ready in 6 s the first time, in 1 s from then on, and
 * without a line as well.
 */
@ExtendWith(RunningStack.class)
class SlowLineIT {
    private static final Duration COLD = Duration.ofSeconds(6);
    private static final Duration WARM = Duration.ofSeconds(1);

    private final StackForTests stack;
    private final Chromium chromium;

    SlowLineIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void the_first_page_is_ready_in_six_seconds_and_opens_in_one_or_without_a_line_from_then_on() throws IOException {
        Visits once = visits();
        // Again where it was not so, since what the machine does besides may have come in between.
        Visits again = once.keepThePromise() ? once : visits();

        assertThat(shorter(once.first(), again.first())).isLessThan(COLD);
        assertThat(shorter(once.second(), again.second())).isLessThan(WARM);
    }

    private record Visits(Duration first, Duration second) {
        boolean keepThePromise() {
            return first.compareTo(COLD) < 0 && second.compareTo(WARM) < 0;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Visits visits() throws IOException {
        try (var line = new SlowLine(stack.portal().getPort());
                BrowserContext browser = chromium.person(Device.ENGLISH_PHONE_BY_DAY)) {
            signIn(browser);
            String home = "http://localhost:" + line.port() + "/o/campo/";

            Page page = browser.newPage();
            Duration first = readyAfter(page, home);
            page.waitForFunction(
                    "() => navigator.serviceWorker.controller !== null",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(60_000));
            Duration second = readyAfter(browser.newPage(), home);
            browser.setOffline(true);
            readyAfter(browser.newPage(), home);
            return new Visits(first, second);
        }
    }

    /** On a fast line and another port, whose files the browser does not share with the slow one. */
    private void signIn(BrowserContext browser) {
        try (Page page = browser.newPage()) {
            page.navigate(stack.portal("campo"));
            page.locator("input[type=email]").fill("counsellor.campo@example.org");
            page.locator("input[type=password]").fill(stack.password());
            page.locator("button.primary").click();
            page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        }
    }

    private static Duration readyAfter(Page page, String address) {
        long began = System.nanoTime();
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register a client"))
                .first()
                .waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("Ready after " + took.toMillis() + " ms: " + address);
        return took;
    }
}
