package org.mrcnetwork.tenants.website;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.PublicServices;
import org.mrcnetwork.network.directory.PublicServices.PublicServicePage;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.presence.PublicPresence.PublicWords;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the public reads of a centre (handbook 4.5). */
@RestController
@PublicPage
@RequestMapping("/c/{slug}")
class CentrePages {

    private static final int ON_A_PAGE = 10;
    private static final int LONGEST_QUESTION = 200;

    private final Sites sites;
    private final Pages pages;
    private final PublicServices services;
    private final URI publicUrl;

    CentrePages(Sites sites, Pages pages, PublicServices services, @Value("${mrc.public-url}") URI publicUrl) {
        this.sites = sites;
        this.pages = pages;
        this.services = services;
        this.publicUrl = publicUrl;
    }

    /** To the language that the browser asks for, of those that the centre has. */
    @GetMapping({"", "/"})
    ResponseEntity<String> inWhichLanguage(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        Site site = sites.open(slug);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, site.path(PageLanguage.wanted(wanted, site.languages()), ""))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(Pages.SHARED)
                .build();
    }

    /** @param preview opens the page to somebody of the centre before it is open to all */
    @GetMapping({"/{language}", "/{language}/"})
    ResponseEntity<String> front(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String preview) {
        Site site = sites.shown(slug, preview);
        PageLanguage spoken = language(site, language);
        Site.Passage about = site.said(spoken, PublicWords::about);
        Map<String, Object> model = new HashMap<>(facts(site, spoken));
        model.put("kinds", EnquiryForm.values());
        Frame frame = Frame.of(
                site,
                spoken,
                "",
                site.centre().name(),
                about == null
                        ? pages.word(spoken, "front.description", site.centre().city())
                        : about.text(),
                publicUrl);
        return preview == null
                ? show("front", frame, model)
                : pages.forOne(HttpStatus.OK, html("front", frame.ofOne(), model));
    }

    @GetMapping("/{language}/services")
    ResponseEntity<String> services(@PathVariable String slug, @PathVariable String language) {
        Site site = sites.open(slug);
        PageLanguage spoken = language(site, language);
        return show(
                "services",
                frame(site, spoken, "services"),
                Map.of("found", FoundService.of(services.ofCentre(site.centre().id()), spoken)));
    }

    /** What somebody looks for is in the address; an answer to it is kept by nobody. */
    @GetMapping("/{language}/directory")
    ResponseEntity<String> directory(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String after) {
        Site site = sites.open(slug);
        PageLanguage spoken = language(site, language);
        String words = TypedText.question(q, LONGEST_QUESTION);
        String where = TypedText.question(place, LONGEST_QUESTION);
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        Stream.ofNullable(type).flatMap(code -> ServiceType.find(code).stream()).forEach(types::add);
        boolean asked = !words.isEmpty() || !where.isEmpty() || !types.isEmpty();
        Map<String, Object> model = new HashMap<>();
        model.put("q", words);
        model.put("place", where);
        model.put("type", types.isEmpty() ? "" : types.iterator().next().code());
        model.put(
                "types",
                Stream.of(ServiceType.values())
                        .filter(one -> one != ServiceType.SHELTER)
                        .map(ServiceType::code)
                        .toList());
        model.put("asked", asked);
        Frame frame = frame(site, spoken, "directory");
        if (!asked) {
            return show("directory", frame, model);
        }
        PublicServicePage found = services.find(words, where, Set.of(), types, after, ON_A_PAGE);
        model.put("found", FoundService.of(found.items(), spoken));
        model.put("total", found.total());
        model.put("next", found.next() == null ? "" : found.next());
        return pages.forOne(HttpStatus.OK, html("directory", frame.ofOne(), model));
    }

    @GetMapping("/{language}/equality")
    ResponseEntity<String> equality(@PathVariable String slug, @PathVariable String language) {
        Site site = sites.open(slug);
        PageLanguage spoken = language(site, language);
        return show("equality", frame(site, spoken, "equality"), Map.of("statement", equality(site, spoken)));
    }

    /** What fits on a sheet of paper, with the way back to these pages. */
    @GetMapping("/{language}/leaflet")
    ResponseEntity<String> leaflet(@PathVariable String slug, @PathVariable String language) {
        Site site = sites.open(slug);
        PageLanguage spoken = language(site, language);
        String address = publicUrl + site.path(spoken, "");
        Map<String, Object> model = new HashMap<>(facts(site, spoken));
        model.put("address", address);
        model.put("code", SquareCode.of(address));
        model.put("statement", equality(site, spoken));
        return show("leaflet", frame(site, spoken, "leaflet"), model);
    }

    @GetMapping("/**")
    ResponseEntity<String> nothingElse() {
        throw new NotFound("That page");
    }

    /** In the centre's words, or in those with which every centre begins (handbook 9.4). */
    private Site.Passage equality(Site site, PageLanguage spoken) {
        String own = site.presence().words(spoken.tag()).equality();
        return own == null || own.isBlank()
                ? new Site.Passage(pages.word(spoken, "equality.text"), spoken)
                : new Site.Passage(own, spoken);
    }

    /** Where and when, as the front page and the leaflet say it. */
    private Map<String, Object> facts(Site site, PageLanguage spoken) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("about", site.said(spoken, PublicWords::about));
        facts.put("directions", site.said(spoken, PublicWords::directions));
        facts.put("bring", site.said(spoken, PublicWords::bring));
        facts.put("hoursNote", site.said(spoken, PublicWords::hoursNote));
        facts.put("week", Week.of(site.presence().details().hours(), spoken));
        facts.put("details", site.presence().details());
        return facts;
    }

    private Frame frame(Site site, PageLanguage spoken, String page) {
        return Frame.of(
                site,
                spoken,
                page,
                pages.word(spoken, page + ".title"),
                pages.word(spoken, page + ".intro", site.centre().name()),
                publicUrl);
    }

    private ResponseEntity<String> show(String template, Frame frame, Map<String, Object> model) {
        return pages.forEverybody(html(template, frame, model));
    }

    private String html(String template, Frame frame, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("frame", frame);
        return pages.html(template, frame.language(), whole);
    }

    /** @throws NotFound when the centre's pages are not in this language */
    static PageLanguage language(Site site, String tag) {
        return PageLanguage.find(tag)
                .filter(language ->
                        language.tag().equals(tag) && site.languages().contains(language))
                .orElseThrow(() -> new NotFound("That page"));
    }
}
