package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The library in the browser: written, looked at, translated, gone stale, and said to be wrong. */
@ExtendWith(RunningStack.class)
class LibraryIT {

    private final StackForTests stack;
    private final Chromium chromium;

    LibraryIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void a_sheet_is_written_looked_at_by_a_colleague_and_read_next_door_where_its_translation_goes_stale() {
        String title = "Invented rules for renting a room";
        try (Desk lisbon = new Desk(stack, chromium).signIn("cnai-lisboa", "counsellor.cnai@example.org");
                Desk colleague = new Desk(stack, chromium).signIn("cnai-lisboa", "counsellor2.cnai@example.org");
                Desk praia = new Desk(stack, chromium).signIn("campo", "counsellor.campo@example.org")) {
            lisbon.open("cnai-lisboa", "library").follow("Write a sheet");
            lisbon.fill("Title", title).choose("Kind", "Guide").press("Go on to writing");
            lisbon.sees("Draft: only your centre sees it.");
            lisbon.fill("Words", "What to ask before you pay.");
            writeParagraph(lisbon, 2, "The deposit is two months of rent.");
            lisbon.sees("Everything is saved");
            String sheet = lisbon.page().url().replaceAll(".*/library/([^/]+)/draft.*", "$1");
            lisbon.press("Submit to a colleague")
                    .sees("One thing is missing")
                    .sees("Compare these words with their source.");
            lisbon.choose("The source says so", "in 90 days").sees("Compared with its source on");
            lisbon.photograph("library-editor");
            lisbon.press("Submit to a colleague").sees("You have written in it");

            colleague.open("cnai-lisboa", "library").follow(title).sees("The deposit is two months of rent.");
            colleague.photograph("library-reviewing");
            colleague.press("Approve and publish").sees("About this sheet");

            praia.open("campo", "library/" + sheet + "/languages").press("Translate into …");
            praia.pick("Language", "Portuguese").press("Start translating").sees("Translation into Portuguese");
            translate(praia, sheet, "O depósito são dois meses de renda.");
            praia.open("campo", "library/" + sheet + "?language=pt").sees("O depósito são dois meses de renda.");

            lisbon.open("cnai-lisboa", "library/" + sheet).press("Edit");
            block(lisbon, 3).getByRole(AriaRole.TEXTBOX, named("Words")).fill("The deposit is one month of rent.");
            lisbon.fill("What changed", "One month since May.").choose("The source says so", "in 90 days");
            lisbon.sees("Compared with its source on")
                    .press("Submit to a colleague")
                    .sees("You have written in it");
            colleague.open("cnai-lisboa", "library/" + sheet + "/draft").sees("Changed");
            colleague.press("Approve and publish").sees("About this sheet");

            praia.open("campo", "library/" + sheet + "?language=pt");
            praia.sees("The deposit is one month of rent.").sees("Changed since: not in Portuguese yet");
            praia.unfold("What it said before in Portuguese").sees("O depósito são dois meses de renda.");
            praia.photograph("library-outdated-translation");

            praia.open("campo", "").sees("The library waits for you");
            praia.open("campo", "library/" + sheet + "/languages/pt").sees("What changed in the sheet");
            praia.photograph("library-translating");
            translate(praia, sheet, "O depósito é um mês de renda.");
            praia.open("campo", "library/" + sheet + "?language=pt").sees("O depósito é um mês de renda.");
            praia.doesNotSee("Changed since: not in Portuguese yet");
        }
    }

    @Test
    void what_nobody_has_compared_in_time_is_marked_and_falls_out_of_print() throws SQLException {
        try (Desk praia = new Desk(stack, chromium).signIn("campo", "counsellor.campo@example.org")) {
            praia.open("campo", "library").follow("Antes de assinar um contrato");
            praia.sees("O nome e a morada de quem me emprega.").doesNotSee("Not to be relied on since");
            Locator term = praia.page().getByText("Período experimental");

            grownOld("Período experimental");
            praia.page().reload();

            praia.sees("Not to be relied on since").sees("Período experimental");
            praia.photograph("library-stale");
            praia.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(praia.page()
                            .getByText("O nome e a morada de quem me emprega.")
                            .isVisible())
                    .isTrue();
            assertThat(term.isVisible()).isFalse();
            assertThat(praia.page()
                            .getByText("They are left out here. Ask at the centre.")
                            .isVisible())
                    .isTrue();
            praia.photograph("library-print");
            praia.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            praia.press("Compare with the sources")
                    .tick("I have read the source: it says so")
                    .confirm("Save what was compared");
            praia.doesNotSee("Not to be relied on since");
        }
    }

    @Test
    void what_is_wrong_is_said_by_one_centre_and_answered_by_the_one_that_wrote_it() {
        try (Desk lisbon = new Desk(stack, chromium).signIn("cnai-lisboa", "counsellor.cnai@example.org");
                Desk praia = new Desk(stack, chromium).signIn("campo", "reception.campo@example.org")) {
            praia.open("campo", "library")
                    .follow("Antes de assinar um contrato")
                    .sees("O nome e a morada");
            praia.open("campo", "library?q=first+weeks")
                    .follow("As primeiras semanas")
                    .press("Say what is wrong with");
            praia.fill("What is wrong, and what is right?", "It must be signed as well.")
                    .confirm("Send");
            praia.open("campo", "library/corrections")
                    .sees("It must be signed as well.")
                    .sees("Waits");

            lisbon.open("cnai-lisboa", "library/corrections").sees("It must be signed as well.");
            lisbon.fill("Your answer", "Right, thank you.")
                    .press("It is so: we mend it")
                    .sees("Nothing waits.");

            praia.open("campo", "library/corrections").sees("Right, thank you.").sees("It is so");
        }
    }

    private static void writeParagraph(Desk desk, int after, String words) {
        desk.choose("Add a block after block " + after, "Paragraph");
        Locator block = block(desk, after + 1);
        block.getByRole(AriaRole.TEXTBOX, named("Words")).fill(words);
        block.getByRole(AriaRole.TEXTBOX, named("Official source")).fill("https://housing.example.org/deposit");
        block.getByRole(AriaRole.TEXTBOX, named("Who says it there")).fill("Invented housing office");
    }

    private static Locator block(Desk desk, int number) {
        return desk.page().locator(".block-editor").nth(number - 1);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    /** Writes the paragraph in Portuguese, and releases it. */
    private static void translate(Desk praia, String sheet, String words) {
        praia.open("campo", "library/" + sheet + "/languages/pt").fill("3. Paragraph", words);
        praia.page().keyboard().press("Tab");
        praia.sees("All is saved").press("Release").confirm("Release");
        praia.sees("Released: 1 block");
    }

    private void grownOld(String words) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(
                        stack.databaseUrl(), LocalPostgres.SUPERUSER, stack.superuserPassword());
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    UPDATE network.library_check SET checked_on = checked_on - 200, due_on = current_date - 1
                    WHERE block_id IN (SELECT s.block_id FROM network.library_statement s
                      JOIN network.library_current c ON c.id = s.sheet_id
                      WHERE EXISTS (SELECT FROM jsonb_array_elements(c.blocks) b
                        WHERE b ->> 'id' = s.block_id::text AND b ->> 'lines' LIKE '%""" + words + "%'))");
        }
    }
}
