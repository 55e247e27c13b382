package org.mrcnetwork.local;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Somebody at a browser: sees what people see, and does what people do, by the names that a screen reader reads. */
final class Desk implements AutoCloseable {
    private static final double PATIENCE = 20_000;

    private final StackForTests stack;
    private final BrowserContext browser;
    private final Page page;

    Desk(StackForTests stack, Chromium chromium) {
        this.stack = stack;
        this.browser = chromium.person("en-GB");
        browser.setDefaultTimeout(PATIENCE);
        this.page = browser.newPage();
        page.setViewportSize(1280, 1400);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Accepts the newest invitation to this address, as who it is for, and signs in. */
    Desk acceptInvitation(String organisation, String email) {
        URI invitation = stack.mails()
                .invitationOf(email)
                .orElseThrow(() -> new IllegalStateException("no invitation came to " + email));
        page.navigate(invitation.toString());
        page.getByLabel("Choose a password")
                .or(page.locator("#password"))
                .first()
                .fill(stack.password());
        page.locator("button.primary").click();
        page.waitForURL("**/o/" + organisation + "/**");
        // Where the invitation leads must have been reached: leaving in the middle of it is another test's business.
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .or(page.getByRole(AriaRole.NAVIGATION))
                .first()
                .waitFor();
        return signIn(organisation, email);
    }

    Desk signIn(String organisation, String email) {
        page.navigate(stack.portal(organisation));
        Locator password = page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
        Locator home = page.getByRole(AriaRole.NAVIGATION);
        password.or(home).first().waitFor();
        if (password.isVisible()) {
            page.getByLabel("E-mail address").fill(email);
            password.fill(stack.password());
            press("Sign in");
        }
        page.waitForURL("**/o/" + organisation + "/**");
        sees("Welcome");
        return this;
    }

    /** Opens an address under the organisation, as from a bookmark. */
    Desk open(String organisation, String path) {
        page.navigate(stack.portal(organisation) + path);
        return this;
    }

    Desk go(String navigation) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(navigation).setExact(true))
                .first()
                .click();
        return this;
    }

    Desk follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Desk press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    /** Presses a button of the form that lies over the screen, where another of the same name may stand behind it. */
    Desk confirm(String button) {
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .last()
                .click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Opens a part of a form that is folded until it is wanted. */
    Desk unfold(String part) {
        room().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .click();
        return this;
    }

    /** A field that offers words to begin with is a combobox to a browser, and filled in all the same. */
    Desk fill(String label, String text) {
        Locator room = room();
        room.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .or(room.getByRole(AriaRole.SEARCHBOX, new Locator.GetByRoleOptions().setName(label)))
                .or(room.locator("input[list]").and(room.getByLabel(label)))
                .first()
                .fill(text);
        return this;
    }

    Desk choose(String label, String option) {
        Locator select = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
        select.selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Types into a long list and takes what it offers. */
    Desk pick(String label, String option) {
        Locator list = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
        list.click();
        list.pressSequentially(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .waitFor();
        list.press("ArrowDown");
        list.press("Enter");
        return this;
    }

    Desk tick(String label) {
        box(label).check();
        return this;
    }

    Desk untick(String label) {
        box(label).uncheck();
        return this;
    }

    /** Where people write: the screen, or a form over it, behind which the screen is out of reach. */
    private Locator room() {
        return page.locator("main, [role=dialog]");
    }

    private Locator box(String label) {
        Locator room = room();
        return room.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(label))
                .or(room.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label)))
                .first();
    }

    Desk date(String label, LocalDate date) {
        fill(label + ": Day", String.valueOf(date.getDayOfMonth()));
        page.getByLabel(label + ": Month")
                .selectOption(new SelectOption().setLabel(date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)));
        fill(label + ": Year", String.valueOf(date.getYear()));
        return this;
    }

    Desk sees(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Desk doesNotSee(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    Page page() {
        return page;
    }

    Desk photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
