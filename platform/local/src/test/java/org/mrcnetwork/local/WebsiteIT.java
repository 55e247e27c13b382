package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrcnetwork.local.client.SignedIn;

/** The public pages in a browser, through the gateway: for everybody, with and without a script, by keyboard alone. */
@ExtendWith(RunningStack.class)
class WebsiteIT {

    private final StackForTests stack;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    WebsiteIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    /** Each language in each light. A page is opened once and then turned from a phone into a desk, as one turns a tablet. */
    @ParameterizedTest
    @CsvSource({
        "pt, LIGHT, DARK",
        "fr, DARK, LIGHT",
        "en, LIGHT, DARK",
        "ar, DARK, LIGHT",
        "es, LIGHT, DARK",
        "fa, DARK, LIGHT",
        "ur, LIGHT, DARK"
    })
    void every_page_is_open_to_everybody_fits_and_asks_nobody_else(
            String language, ColorScheme onPhone, ColorScheme onDesk) {
        try (BrowserContext browser = visitor(language, onPhone, true)) {
            Page page = browser.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(stack.portal().toString())
                        && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            pages(language).forEach((name, path) -> {
                page.navigate(stack.portal() + path);
                if (name.equals("refused")) {
                    page.locator("main button").click();
                }
                for (boolean phone : new boolean[] {true, false}) {
                    page.setViewportSize(phone ? 360 : 1280, 800);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(phone ? onPhone : onDesk));
                    look(page, language + (phone ? "-phone-" : "-desk-") + name);
                }
            });
            assertThat(browser.cookies()).isEmpty();
        }
        assertThat(faults).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void without_a_script_and_with_the_keyboard_alone_somebody_complains_and_asks_after_it() {
        try (BrowserContext browser = visitor("en", ColorScheme.LIGHT, false)) {
            Page page = browser.newPage();
            page.navigate(stack.portal() + "/c/campo/en/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("skip");
            tabTo(page, "a[href$='/en/complaint']");
            page.keyboard().press("Enter");
            page.waitForURL("**/complaint");

            tabTo(page, "input[name=about]");
            page.keyboard().press("Space");
            tabTo(page, "#words");
            page.keyboard().type("I was told to come back another day.");
            tabTo(page, "main button");
            page.keyboard().press("Enter");
            String number = page.locator(".spoken").textContent();
            assertThat(number).matches("[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{4}");

            tabTo(page, "main a[href$='/ask-after']");
            page.keyboard().press("Enter");
            page.waitForURL("**/ask-after");
            tabTo(page, "#number");
            page.keyboard().type(number.toLowerCase(Locale.ROOT));
            page.keyboard().press("Enter");
            assertThat(page.locator(".answer").textContent()).contains("It has been received");
            assertThat(browser.cookies()).isEmpty();
        }
        SignedIn manager = stack.signIn("campo", "manager.campo@example.org");
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");
        assertThat(manager.get("/v1/enquiries?kind=complaint").items().toList())
                .anyMatch(enquiry -> enquiry.path("beginning").asString().contains("come back another day"));
        assertThat(counsellor.get("/v1/enquiries").items().toList())
                .noneMatch(enquiry -> enquiry.path("kind").asString().equals("complaint"));
    }

    @Test
    void leaving_in_haste_leaves_no_way_back_and_works_without_a_script_too() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext browser = visitor("en", ColorScheme.LIGHT, script)) {
                browser.route(
                        "https://en.wikipedia.org/**",
                        route -> route.fulfill(new Route.FulfillOptions().setBody("Somewhere else")));
                Page page = browser.newPage();
                page.navigate(stack.portal() + "/c/campo/en/");
                page.locator("#leave").click();
                page.waitForURL("https://en.wikipedia.org/**");
                if (script) {
                    page.goBack();
                    assertThat(page.url()).doesNotContain("/c/campo");
                    page.navigate(stack.portal() + "/c/campo/en/withdrawal");
                    page.keyboard().press("Escape");
                    page.keyboard().press("Escape");
                    page.keyboard().press("Escape");
                    page.waitForURL("https://en.wikipedia.org/**");
                }
            }
        }
    }

    private Map<String, String> pages(String language) {
        String front = "/c/campo/" + language + "/";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("network", "/c/?language=" + language);
        pages.put("front", front);
        for (String name : List.of(
                "services",
                "guides",
                "directory",
                "equality",
                "leaflet",
                "appointment",
                "call-back",
                "feedback",
                "complaint",
                "withdrawal",
                "ask-after")) {
            pages.put(name, front + name);
        }
        pages.put("found", front + "directory?q=legal");
        pages.put("refused", front + "complaint");
        pages.put("missing", front + "no-such-page");
        pages.put("withheld", "/c/cnai-lisboa/" + (List.of("pt", "fr").contains(language) ? language : "en") + "/");
        SignedIn reader = stack.signIn("campo", "counsellor.campo@example.org");
        reader.get("/v1/library/sheets").items().limit(2).forEach(sheet -> {
            String path = front + "guides/" + sheet.path("id").asString();
            pages.put("sheet-" + pages.size(), path);
            pages.put("sheet-leaflet-" + pages.size(), path + "/leaflet");
            pages.put("sheet-correction-" + pages.size(), path + "/correction");
        });
        return pages;
    }

    private BrowserContext visitor(String language, ColorScheme light, boolean script) {
        return chromium.context(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(light)
                .setJavaScriptEnabled(script)
                .setViewportSize(360, 800));
    }

    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "website", name + ".png")));
        Accessibility.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").count() > 0
                    && Boolean.TRUE.equals(page.locator(":focus")
                            .evaluate("(element, selector) => element.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + selector);
    }
}
