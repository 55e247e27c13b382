package org.mrcnetwork.tenants.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.PublishedSheets;
import org.mrcnetwork.network.library.SayingWhatIsWrong;
import org.mrcnetwork.network.library.SheetListing;
import org.mrcnetwork.network.library.SheetReading;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sheets of the library that the centre shows (handbook 4.5): to read, to print, and to say what is wrong with them.
 * The centre speaks for itself, since which sheets it shows is its own affair.
 */
@RestController
@PublicPage
@RequestMapping("/c/{slug}/{language}/guides")
class SheetPages {

    private static final long LARGEST = 200_000;

    private final Sites sites;
    private final Pages pages;
    private final PublishedSheets sheets;
    private final SayingWhatIsWrong saying;
    private final CentreLogins logins;
    private final URI publicUrl;

    SheetPages(
            Sites sites,
            Pages pages,
            PublishedSheets sheets,
            SayingWhatIsWrong saying,
            CentreLogins logins,
            @Value("${mrc.public-url}") URI publicUrl) {
        this.sites = sites;
        this.pages = pages;
        this.sheets = sheets;
        this.saying = saying;
        this.logins = logins;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    ResponseEntity<String> all(@PathVariable String slug, @PathVariable String language) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        List<SheetListing> shown = Tenancy.callAs(logins.of(site.centre().id()), () -> sheets.shown(spoken.tag()));
        Frame frame = Frame.of(
                site,
                spoken,
                "guides",
                pages.word(spoken, "guides.title"),
                pages.word(spoken, "guides.intro", site.centre().name()),
                publicUrl);
        return pages.forEverybody(pages.html(
                "guides",
                spoken,
                Map.of(
                        "frame",
                        frame,
                        "sheets",
                        shown.stream().map(ShownSheet.Line::of).toList())));
    }

    /** @param in a language in which the sheet can be read though the pages do not speak it; another one is left aside */
    @GetMapping("/{sheet}")
    ResponseEntity<String> read(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String sheet,
            @RequestParam(required = false) @Nullable String in) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        SheetReading reading = reading(site, spoken, sheet, in);
        return pages.forEverybody(pages.html(
                "sheet",
                spoken,
                Map.of(
                        "frame", frame(site, spoken, reading, ""),
                        "sheet", ShownSheet.of(reading, spoken),
                        "tongues", Tongue.of(reading, easy -> pages.word(spoken, "sheet.easy", easy)),
                        "local", local(reading))));
    }

    /** For paper: without what nobody has checked in time, and with the way to what has changed since. */
    @GetMapping("/{sheet}/leaflet")
    ResponseEntity<String> leaflet(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String sheet,
            @RequestParam(required = false) @Nullable String in) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        SheetReading reading = Optional.of(reading(site, spoken, sheet, in))
                .filter(known -> !known.withdrawn())
                .orElseThrow(() -> new NotFound("That page"));
        String address = publicUrl
                + site.path(spoken, "guides/" + reading.id())
                + (reading.language().equals(spoken.tag()) ? "" : "?in=" + reading.language());
        return pages.forEverybody(pages.html(
                "sheet-leaflet",
                spoken,
                Map.of(
                        "frame", frame(site, spoken, reading, "/leaflet"),
                        "sheet", ShownSheet.onPaper(reading, spoken),
                        "local", local(reading),
                        "address", address,
                        "code", SquareCode.of(address))));
    }

    /** The sheet read out. */
    @GetMapping("/{sheet}/recordings/{recording}")
    ResponseEntity<Resource> play(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String sheet,
            @PathVariable UUID recording) {
        Site site = sites.open(slug);
        UUID id = id(sheet);
        PublishedSheets.PublishedSound sound = Tenancy.callAs(
                        logins.of(site.centre().id()), () -> sheets.sound(id, recording))
                .orElseThrow(() -> new NotFound("That recording"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sound.kind().mediaType()))
                .cacheControl(Pages.SHARED)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(sound.bytes()));
    }

    @GetMapping("/{sheet}/correction")
    ResponseEntity<String> form(@PathVariable String slug, @PathVariable String language, @PathVariable String sheet) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        return show(HttpStatus.OK, site, spoken, reading(site, spoken, sheet), UUID.randomUUID(), "", "", null);
    }

    @PostMapping("/{sheet}/correction")
    ResponseEntity<String> say(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String sheet,
            HttpServletRequest request) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        SheetReading reading = reading(site, spoken, sheet);
        if (request.getContentLengthLong() > LARGEST) {
            return show(
                    HttpStatus.CONTENT_TOO_LARGE,
                    site,
                    spoken,
                    reading,
                    UUID.randomUUID(),
                    "",
                    "",
                    "fault.far-too-long");
        }
        String typed = Objects.requireNonNullElse(request.getParameter("words"), "");
        String words = TypedText.composed(TypedText.printable(typed));
        String block = Objects.requireNonNullElse(request.getParameter("block"), "");
        UUID form = Filled.id(request.getParameter(Filled.ID));
        String trap = Objects.requireNonNullElse(request.getParameter(Filled.TRAP), "");
        String fault = trap.isEmpty()
                ? Filled.fault(
                                FormField.WORDS_NEEDED,
                                Stream.of(typed).filter(text -> !text.isBlank()).toList(),
                                List.of())
                        .orElse(null)
                : "fault.trap";
        if (fault != null) {
            return show(HttpStatus.BAD_REQUEST, site, spoken, reading, form, block, words, fault);
        }
        try {
            // Other words from the same form are another correction; the same words again are none.
            UUID id = UUID.nameUUIDFromBytes((form + "|" + words).getBytes(StandardCharsets.UTF_8));
            Tenancy.runAs(
                    logins.of(site.centre().id()),
                    () -> saying.byThePublic(id, reading.id(), meant(reading, block), spoken.tag(), words));
        } catch (InvalidRequest e) {
            return show(HttpStatus.BAD_REQUEST, site, spoken, reading, form, block, words, "fault.unprintable");
        }
        return pages.forOne(
                HttpStatus.OK,
                pages.html(
                        "corrected",
                        spoken,
                        Map.of("frame", frame(site, spoken, reading, "").ofOne(), "back", "guides/" + reading.id())));
    }

    private ResponseEntity<String> show(
            HttpStatus status,
            Site site,
            PageLanguage spoken,
            SheetReading reading,
            UUID form,
            String block,
            String words,
            @Nullable String fault) {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame(site, spoken, reading, "/correction").ofOne());
        model.put("sheet", ShownSheet.of(reading, spoken));
        model.put("form", form);
        model.put("block", block);
        model.put("words", words);
        model.put("fault", fault);
        return pages.forOne(status, pages.html("correction", spoken, model));
    }

    /** The statement that was chosen, when the sheet has it. */
    private static @Nullable UUID meant(SheetReading reading, String block) {
        return reading.blocks().stream()
                .map(SheetReading.ReadBlock::id)
                .filter(id -> id.toString().equals(block))
                .findFirst()
                .orElse(null);
    }

    private SheetReading reading(Site site, PageLanguage spoken, String sheet) {
        return reading(site, spoken, sheet, null);
    }

    private SheetReading reading(Site site, PageLanguage spoken, String sheet, @Nullable String in) {
        UUID id = id(sheet);
        SheetReading reading = Tenancy.callAs(logins.of(site.centre().id()), () -> sheets.read(id, spoken.tag()))
                .orElseThrow(() -> new NotFound("That page"));
        return in == null || !reading.languages().contains(in)
                ? reading
                : Tenancy.callAs(logins.of(site.centre().id()), () -> sheets.read(id, in))
                        .orElse(reading);
    }

    private static UUID id(String sheet) {
        if (!sheet.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound("That page");
        }
        return UUID.fromString(sheet);
    }

    /** What the centre adds for its own visitors. */
    private static List<Local> local(SheetReading reading) {
        return reading.local() == null
                ? List.of()
                : Stream.of(reading.local().intro(), reading.local().contacts())
                        .filter(words -> !words.isBlank())
                        .map(words -> new Local(
                                words,
                                reading.local().language(),
                                ShownSheet.direction(reading.local().language())))
                        .toList();
    }

    record Local(String words, String lang, String dir) {}

    private Frame frame(Site site, PageLanguage spoken, SheetReading reading, String below) {
        return Frame.of(site, spoken, "guides/" + reading.id() + below, reading.title(), reading.summary(), publicUrl);
    }
}
