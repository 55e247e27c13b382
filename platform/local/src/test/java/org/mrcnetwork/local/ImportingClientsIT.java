package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A centre takes over its spreadsheet of 5,000 people, of whom 37 are written down wrongly. */
@ExtendWith(RunningStack.class)
class ImportingClientsIT {
    private static final String MANAGER = "manager.campo@example.org";

    private final StackForTests stack;
    private final Chromium chromium;

    ImportingClientsIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void five_thousand_rows_are_mapped_checked_imported_and_taken_back() throws IOException {
        try (Desk manager = new Desk(stack, chromium)) {
            Page page = manager.signIn("campo", MANAGER).page();
            page.setDefaultTimeout(240_000);
            manager.go("Clients").follow("Import clients");

            page.getByLabel("CSV file or Excel workbook (.xlsx)")
                    .setInputFiles(Spreadsheet.of(5_000, 37).file());
            manager.sees("5,000 rows, 6 columns");
            manager.choose("Client group, the same for all", "Potential migrant")
                    .tick("Every person in this file has agreed in writing")
                    .fill("Where the papers are kept", "Cabinet 3");
            page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).fill("2024-05-01");
            manager.press("Check all rows");

            page.getByText("4,963 rows are good, 37 are broken").waitFor();
            manager.sees("37 rows cannot be imported").sees("not a date with day, month and a year of four digits");
            Download report = page.waitForDownload(() -> manager.follow("Download the list (CSV)"));
            assertThat(Files.readAllLines(report.path())).hasSize(1 + 37);
            manager.photograph("import-checked").press("Import 4,963 rows");

            page.getByText("4,963 new clients").waitFor();
            manager.photograph("import-done").press("Undo the import");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
            page.getByText("4,963 clients were taken back").waitFor();
        }
    }
}
