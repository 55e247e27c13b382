package org.mrcnetwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrcnetwork.local.client.SignedIn;

/**
 * Every screen with the demo network's data: open to a screen reader (axe, WCAG 2.2 AA), within the width of the device,
 * and photographed into {@code target/screens} for whoever wants to look.
 */
@ExtendWith(RunningStack.class)
class EveryScreenIT {
    /** The form opens for any. */
    private static final String DIRECTORY_AGENCY = "00000000-0000-7000-8000-000000000000";

    private static final Pattern ROUTE = Pattern.compile("screen\\(\\s*'([^']+)'");

    private final StackForTests stack;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    EveryScreenIT(StackForTests stack, Chromium chromium) {
        this.stack = stack.withDemoNetwork();
        this.chromium = chromium;
    }

    /** A page is opened once and then turned from a phone into a desk, by day or at night, as a person turns a tablet. */
    private enum Reader {
        ENGLISH(Device.ENGLISH_PHONE_BY_DAY, Device.ENGLISH_DESK_AT_NIGHT),
        ARABIC(Device.ARABIC_PHONE_AT_NIGHT, Device.ARABIC_DESK_BY_DAY);

        private final Device phone;
        private final Device desk;

        Reader(Device phone, Device desk) {
            this.phone = phone;
            this.desk = desk;
        }
    }

    /** Each language in each light, each device in each language. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void opens_to_everybody_and_fits(Reader reader) {
        try (BrowserContext browser = chromium.person(reader.phone)) {
            Page page = browser.newPage();
            page.setDefaultTimeout(20_000);
            signInPages(page, reader);
            for (Seat seat : seats()) {
                try (BrowserContext own = chromium.person(reader.phone)) {
                    Page desk = own.newPage();
                    desk.setDefaultTimeout(20_000);
                    signIn(desk, seat);
                    for (Screen screen : seat.screens()) {
                        desk.navigate(stack.portal(seat.organisation()) + screen.path());
                        examine(desk, reader, screen.name());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Whoever adds a screen adds it here. */
    @Test
    void no_screen_of_the_portal_is_left_out() throws IOException {
        Set<String> opened = seats().stream()
                .flatMap(seat -> seat.screens().stream())
                .map(screen -> "/" + screen.path().replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());

        List<String> routes = ROUTE.matcher(
                        Files.readString(RunScript.REPOSITORY.resolve("admin-portal/src/shell/routes.tsx")))
                .results()
                .map(route -> route.group(1))
                .toList();

        assertThat(routes)
                .hasSizeGreaterThan(50)
                .allSatisfy(route -> assertThat(opened)
                        .as(route)
                        .anyMatch(path -> path.matches(route.replaceAll("\\$\\w+", "[^/]+"))));
    }

    @Test
    void a_nameless_button_pale_words_and_a_page_that_is_too_wide_are_found() {
        try (BrowserContext browser = chromium.person(Device.ENGLISH_PHONE_BY_DAY)) {
            Page page = browser.newPage();
            page.setContent("""
                    <html lang="en"><head><title>Faulty</title></head><body><main><h1>Faulty</h1>
                    <button></button><p style="color: #ccc; width: 900px">Hardly legible</p></main></body></html>""");

            assertThat(Accessibility.faults(page)).hasSize(3);
        }
    }

    private void signInPages(Page page, Reader device) {
        page.navigate(stack.portal().toString());
        examine(page, device, "start");
        page.navigate(stack.portal("campo"));
        page.waitForURL("**/identity/**");
        examine(page, device, "sign-in");
        page.locator("input[type=email]").fill("nobody@example.org");
        page.locator("input[type=password]").fill("not the password");
        page.locator("button.primary").click();
        examine(page, device, "sign-in-refused");
        page.navigate(stack.portal() + "/o/nowhere-at-all/sign-in");
        examine(page, device, "no-such-organisation");
        page.navigate(stack.portal() + "/identity/invitations/already-used");
        examine(page, device, "invitation-closed");
    }

    private void signIn(Page page, Seat seat) {
        page.navigate(stack.portal(seat.organisation()) + "sign-in");
        page.locator("input[type=email]").fill(seat.email());
        page.locator("input[type=password]").fill(stack.password());
        page.locator("button.primary").click();
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    private void examine(Page page, Reader reader, String name) {
        try {
            look(page, reader.phone, name);
            turnInto(page, reader.desk);
            look(page, reader.desk, name);
        } catch (PlaywrightException e) {
            faults.add(reader + " " + name + ": " + e.getMessage());
        } finally {
            turnInto(page, reader.phone);
        }
    }

    private static void turnInto(Page page, Device device) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(device.light));
        page.setViewportSize(device.width, device.height);
    }

    private void look(Page page, Device device, String name) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        page.locator(".skeleton, [aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForFunction("() => document.fonts.status === 'loaded' && !document.getAnimations().length");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", device.folder(), name + ".png")));
        Accessibility.faults(page).forEach(fault -> faults.add(device + " " + name + ": " + fault));
    }

    private List<Seat> seats() {
        SignedIn counsellor = stack.signIn("campo", "counsellor.campo@example.org");
        SignedIn lisbon = stack.signIn("cnai-lisboa", "counsellor.cnai@example.org");
        SignedIn administrator = stack.signIn("iom", "administrator@example.org");
        SignedIn manager = stack.signIn("campo", "manager.campo@example.org");
        String referred = sent(counsellor, "completed", "clientId");
        String disclosure = ThingsToShow.disclosure(manager, referred);
        String question = ThingsToShow.question(manager);
        String visit = firstId(counsellor, "/v1/visits/anonymous");
        TestFile file = TestFile.of(counsellor, referred);
        String recruiter = ThingsToShow.recruiter(counsellor);
        String sheet = ThingsToShow.sheet(counsellor, lisbon);
        String waiting =
                counsellor.get("/v1/library/work").body().at("/drafts/0/sheet").asString();
        return List.of(
                new Seat(
                        "campo",
                        "counsellor.campo@example.org",
                        List.of(
                                new Screen("home", ""),
                                new Screen("clients", "clients"),
                                new Screen("clients-none-found", "clients?q=zzzzzz"),
                                new Screen("clients-by-answer", "clients?said=fogo&field=" + question),
                                new Screen("client", "clients/" + referred),
                                new Screen("client-disclosures", "clients/" + referred + "/disclosures"),
                                new Screen("disclosure", "disclosures/" + disclosure),
                                new Screen(
                                        "client-answering", "clients/" + ThingsToShow.answering(counsellor, question)),
                                new Screen("group", "groups/" + ThingsToShow.group(counsellor, referred)),
                                new Screen("client-everything", "clients/" + referred + "/everything"),
                                new Screen("client-team", "clients/" + referred + "/team"),
                                new Screen("client-cases", "clients/" + referred + "/cases"),
                                new Screen("case", file.path()),
                                new Screen("assessment", file.path() + "/assessments/" + file.open()),
                                new Screen("assessment-completed", file.path() + "/assessments/" + file.completed()),
                                new Screen("career", file.path() + "/career"),
                                new Screen("client-notes", "clients/" + referred + "/notes"),
                                new Screen("client-messages", "clients/" + referred + "/messages"),
                                new Screen("client-timeline", "clients/" + referred + "/timeline"),
                                new Screen("caseload", "caseload"),
                                new Screen("client-documents", "clients/" + withDocuments(counsellor) + "/documents"),
                                new Screen("client-document-add", "clients/" + referred + "/documents?add=new"),
                                new Screen("client-same-person", "clients/" + referred + "/same-person"),
                                new Screen(
                                        "client-compare",
                                        "clients/" + referred + "/same-person?with=" + other(counsellor, referred)),
                                new Screen("emergency-access", "emergency-access"),
                                new Screen("client-family", "clients/" + referred + "/family"),
                                new Screen("client-card", "clients/" + referred + "/card"),
                                new Screen("client-edit", "clients/" + referred + "/edit"),
                                new Screen("visit-log", "clients/" + referred + "/log-visit"),
                                new Screen("anonymous", "anonymous"),
                                new Screen("anonymous-log", "anonymous/log"),
                                new Screen("contact", "visits/" + visit),
                                new Screen("contact-correct", "visits/" + visit + "/correct"),
                                new Screen("hotline", "hotline"),
                                new Screen("enquiries", "enquiries"),
                                new Screen("enquiries-done", "enquiries?done=yes"),
                                new Screen("enquiry", "enquiries/" + firstId(counsellor, "/v1/enquiries")),
                                new Screen("enquiry-note", "enquiries/new"),
                                new Screen("enquiry-log", "enquiries/" + firstId(counsellor, "/v1/enquiries") + "/log"),
                                new Screen("register", "clients/register"),
                                new Screen("directory", "directory?q=orientation&openNow=true"),
                                new Screen("directory-list", "directory"),
                                new Screen("directory-none-found", "directory?q=zzzzzz"),
                                new Screen(
                                        "directory-service",
                                        "directory/" + firstId(counsellor, "/v1/directory/services?q=legal")),
                                new Screen("directory-keeping", "directory/keeping"),
                                new Screen("directory-to-decide", "directory/keeping?view=to-decide"),
                                new Screen("directory-kept", "directory/keeping?view=all"),
                                new Screen("directory-add", "directory/add"),
                                new Screen("shelters", "directory/shelters"),
                                new Screen(
                                        "directory-edit",
                                        "directory/" + firstId(counsellor, "/v1/directory/keeping") + "/edit"),
                                new Screen("library", "library"),
                                new Screen("library-none-found", "library?q=zzzzzz&kind=glossary"),
                                new Screen("library-sheet", "library/" + sheet),
                                new Screen("library-sheet-translated", "library/" + sheet + "?language=pt"),
                                new Screen("library-versions", "library/" + sheet + "/versions"),
                                new Screen("library-adaptation", "library/" + sheet + "/adaptation"),
                                new Screen("library-languages", "library/" + sheet + "/languages"),
                                new Screen("library-translating", "library/" + sheet + "/languages/pt"),
                                new Screen("library-new", "library/new"),
                                new Screen("library-review", "library/" + waiting + "/draft"),
                                new Screen("library-corrections", "library/corrections"),
                                new Screen("library-countries", "library/countries"),
                                new Screen("library-news", "library/news"),
                                new Screen("recruiters", "recruiters"),
                                new Screen("recruiters-none-found", "recruiters?q=zzzzzz&status=licensed"),
                                new Screen("recruiter", "recruiters/" + recruiter),
                                new Screen("recruiter-new", "recruiters/new"),
                                new Screen("recruiter-edit", "recruiters/" + recruiter + "/edit"),
                                new Screen("referrals", "referrals"),
                                new Screen("referrals-sent", "referrals?direction=sent"),
                                new Screen("referral-sent", "referrals/" + sent(counsellor, "completed", "id")),
                                new Screen("referral-new-who", "referrals/new"),
                                new Screen("referral-new", "referrals/new?client=" + referred),
                                new Screen("agreements", "agreements"),
                                new Screen("agreements-agencies", "agreements?with=agencies"),
                                new Screen("outbox", "outbox"),
                                new Screen("own-settings", "own-settings"),
                                new Screen("not-here", "nothing/of/that/name"))),
                new Seat(
                        "cnai-lisboa",
                        "counsellor.cnai@example.org",
                        List.of(
                                new Screen("home-destination", ""),
                                new Screen("directory-proposals", "directory/keeping?view=ours"),
                                new Screen(
                                        "directory-propose",
                                        "directory/" + firstId(counsellor, "/v1/directory/keeping") + "/edit"),
                                new Screen("library-editor", "library/" + sheet + "/draft"),
                                new Screen("recruiter-elsewhere", "recruiters/" + recruiter),
                                new Screen("referrals-received", "referrals"),
                                new Screen("referral-waiting", "referrals/" + received(lisbon, "sent")),
                                new Screen("referral-accepted", "referrals/" + received(lisbon, "accepted")))),
                new Seat(
                        "campo",
                        "manager.campo@example.org",
                        List.of(
                                new Screen("home-manager", ""),
                                new Screen("erasures", "erasures"),
                                new Screen("caseload-everybody", "caseload?whose=all"),
                                new Screen("note-templates", "note-templates"),
                                new Screen("client-import", "clients/import"),
                                new Screen(
                                        "client-import-columns", "clients/import?id=" + ThingsToShow.uploaded(manager)),
                                new Screen(
                                        "client-import-checked", "clients/import?id=" + ThingsToShow.checked(manager)),
                                new Screen("staff", "staff"),
                                new Screen("answers", "answers/" + question),
                                new Screen("settings", "settings"),
                                new Screen("settings-public-pages", "settings/public-pages"),
                                new Screen("agreements-manager", "agreements"),
                                new Screen(
                                        "agreement-recording",
                                        "agreements?with=agencies&agency=" + DIRECTORY_AGENCY
                                                + "&name=Consular%20section"),
                                new Screen("unmet-needs", "unmet-needs"),
                                new Screen("lines", "hotline/lines"),
                                new Screen("line-new", "hotline/lines/new"),
                                new Screen("line", "hotline/lines/" + firstId(counsellor, "/v1/hotline/lines")),
                                new Screen("enquiry-ways", "enquiries/ways"),
                                new Screen("figures-centre", "figures"))),
                new Seat(
                        "campo",
                        "reception.campo@example.org",
                        List.of(new Screen("home-receptionist", ""), new Screen("clients-receptionist", "clients"))),
                new Seat(
                        "campo",
                        "dataadmin.campo@example.org",
                        List.of(
                                new Screen("home-data-administrator", ""),
                                new Screen("clients-data-administrator", "clients"),
                                new Screen("audit", "audit"),
                                new Screen("audit-client", "audit?subject=" + referred),
                                new Screen("audit-none", "audit?until=2001-01-01"))),
                new Seat(
                        "atlantic",
                        "coordinator@example.org",
                        List.of(
                                new Screen("home-coordinator", ""),
                                new Screen("figures", "figures"),
                                new Screen("directory-orphans", "directory/orphans"),
                                new Screen("figures-sex", "figures?by=gender"),
                                new Screen("forbidden", "clients"))),
                new Seat(
                        "iom",
                        "administrator@example.org",
                        List.of(
                                new Screen("home-administrator", ""),
                                new Screen("centres", "centres"),
                                new Screen("centre", "centres/" + firstId(administrator, "/v1/onboarding/centres")),
                                new Screen("onboard", "centres/onboard"),
                                new Screen("regions", "regions"),
                                new Screen("directory-orphans-all", "directory/orphans"),
                                new Screen("directory-import", "directory/import"))));
    }

    private static String withDocuments(SignedIn seat) {
        return seat.get("/v1/documents/expiring")
                .items()
                .findFirst()
                .orElseThrow()
                .at("/client/id")
                .asString();
    }

    private static String firstId(SignedIn seat, String path) {
        return seat.get(path).items().findFirst().orElseThrow().path("id").asString();
    }

    private static String other(SignedIn seat, String than) {
        return seat.get("/v1/clients")
                .items()
                .map(client -> client.path("id").asString())
                .filter(id -> !id.equals(than))
                .findFirst()
                .orElseThrow();
    }

    private static String received(SignedIn seat, String status) {
        return one(seat, "received", status, "id");
    }

    private static String sent(SignedIn seat, String status, String field) {
        return one(seat, "sent", status, field);
    }

    private static String one(SignedIn seat, String direction, String status, String field) {
        return seat.get("/v1/referrals?limit=100&direction=" + direction)
                .items()
                .filter(referral -> referral.path("status").asString().equals(status))
                .findFirst()
                .orElseThrow()
                .at(field.equals("clientId") ? "/client/id" : "/" + field)
                .asString();
    }

    /** Who sits where, and what they can open. */
    private record Seat(String organisation, String email, List<Screen> screens) {}

    private record Screen(String name, String path) {}
}
