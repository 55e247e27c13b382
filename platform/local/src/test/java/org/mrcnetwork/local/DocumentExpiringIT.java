package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mrcnetwork.local.client.SignedIn;
import tools.jackson.databind.JsonNode;

/** A passport that is about to expire: brought, on the home page, renewed, and off the home page. */
@ExtendWith(RunningStack.class)
class DocumentExpiringIT {
    private static final String COUNSELLOR = "counsellor2.campo@example.org";

    private final StackForTests stack;
    private final Chromium chromium;

    DocumentExpiringIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    @Test
    void a_passport_is_brought_expires_is_told_of_and_renewed() throws IOException {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        JsonNode client = campo.get("/v1/clients").items().skip(7).findFirst().orElseThrow();
        String id = client.path("id").asString();
        String name = client.path("name").path("given").asString() + " "
                + client.path("name").path("family").asString();
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        String number = "T" + UUID.randomUUID().toString().substring(0, 8);

        try (Desk counsellor = new Desk(stack, chromium)) {
            Page page = counsellor.signIn("campo", COUNSELLOR).page();
            counsellor.open("campo", "clients/" + id + "/documents").follow("Add a document");
            choose(page, file("photo.png", "image/png", photograph()), file("visa.pdf", "application/pdf", pdf()));
            PlaywrightAssertions.assertThat(page.getByText("Sent", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(2);
            counsellor
                    .choose("What is it?", "Passport")
                    .fill("Number", number)
                    .date("Expires on", soon)
                    .press("Save the document")
                    .sees(number);

            counsellor.press("Passport, page 1");
            PlaywrightAssertions.assertThat(
                            page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Passport, page 1")))
                    .isVisible();
            assertThat((Boolean) page.evaluate(
                            "() => document.querySelector('img.page-shown').decode().then(() => true, () => false)"))
                    .isTrue();
            counsellor.photograph("document-looked-at");
            page.keyboard().press("Escape");
            counsellor.press("Passport, page 2");
            page.waitForFunction("() => document.querySelector('canvas.page-shown')?.width > 1000");
            counsellor.photograph("document-pdf-looked-at");
            page.keyboard().press("Escape");

            counsellor.open("campo", "").sees("Documents that expire soon").sees(name);
            counsellor.press("How to reach " + name + " safely").sees("Safe contact:");
            assertThat(expiring(campo, id)).isTrue();
            counsellor.press("Told: " + name + ", Passport").sees("The client has been told");
            assertThat(expiring(campo, id)).isFalse();
            counsellor.press("Not told after all");
            counsellor.open("campo", "").sees(name);

            counsellor.open("campo", "clients/" + id + "/documents").follow("Add the renewed one");
            choose(page, file("new.pdf", "application/pdf", pdf()));
            counsellor.sees("Sent").date("Expires on", soon.plusYears(10)).press("Save the document");
            counsellor.sees("Earlier documents");
            assertThat(expiring(campo, id)).isFalse();
            counsellor.open("campo", "").sees("Documents that expire soon");
            PlaywrightAssertions.assertThat(
                            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Told: " + name)))
                    .hasCount(0);
        }
    }

    @Test
    void what_is_no_document_is_refused_in_plain_words() throws IOException {
        SignedIn campo = stack.signIn("campo", COUNSELLOR);
        String id = campo.get("/v1/clients")
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        try (Desk counsellor = new Desk(stack, chromium)) {
            Page page = counsellor.signIn("campo", COUNSELLOR).page();
            counsellor.open("campo", "clients/" + id + "/documents?add=new");
            byte[] html = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);

            choose(page, file("passport.pdf", "application/pdf", html));

            counsellor.sees("Files of this kind are not stored").photograph("document-refused");
        }
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("input[type=file][multiple]").setInputFiles(files);
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private static boolean expiring(SignedIn seat, String client) {
        return seat.get("/v1/documents/expiring")
                .items()
                .anyMatch(one -> one.path("client").path("id").asString().equals(client));
    }

    private static byte[] photograph() throws IOException {
        var image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 3000; x++) {
            for (int y : List.of(x % 2000, (x * 7) % 2000)) {
                image.setRGB(x, y, Color.YELLOW.getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>> endobj
                4 0 obj <</Length 24>> stream
                0.9 0.5 0 rg 9 9 90 90 re f
                endstream endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
