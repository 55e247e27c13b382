package org.mrcnetwork.tenants.website;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page over all centres, and what search engines read of them. */
@RestController
@PublicPage
@RequestMapping("/c")
class NetworkPages {

    private static final List<String> PAGES = List.of(
            "",
            "services",
            "directory",
            "guides",
            "equality",
            "leaflet",
            "appointment",
            "call-back",
            "feedback",
            "complaint");

    private final Sites sites;
    private final Pages pages;
    private final URI publicUrl;

    NetworkPages(Sites sites, Pages pages, @Value("${mrc.public-url}") URI publicUrl) {
        this.sites = sites;
        this.pages = pages;
        this.publicUrl = publicUrl;
    }

    record InCountry(String name, List<Site> sites) {}

    @GetMapping({"", "/"})
    ResponseEntity<String> all(
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        List<PageLanguage> all = List.of(PageLanguage.values());
        PageLanguage shown = PageLanguage.find(language).orElseGet(() -> PageLanguage.wanted(wanted, all));
        Map<String, List<Site>> byCountry = sites.open().stream()
                .collect(Collectors.groupingBy(
                        site -> Locale.of("", site.centre().country()).getDisplayCountry(shown.locale()),
                        TreeMap::new,
                        Collectors.toList()));
        String title = pages.word(shown, "network.title");
        Frame frame = new Frame(
                title,
                pages.word(shown, "network.intro"),
                shown,
                publicUrl + address(shown),
                Frame.languages(all, shown, NetworkPages::address, publicUrl),
                publicUrl + "/c/",
                null,
                "",
                false);
        List<InCountry> countries = byCountry.entrySet().stream()
                .map(country -> new InCountry(country.getKey(), country.getValue()))
                .toList();
        ResponseEntity<String> page =
                pages.forEverybody(pages.html("network", shown, Map.of("frame", frame, "countries", countries)));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.getBody());
    }

    private static String address(PageLanguage language) {
        return "/c/?language=" + language.tag();
    }

    /** Every page of every open centre, each with its likes in the other languages. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (Site site : sites.open()) {
            for (String page : PAGES) {
                String likes = site.languages().stream()
                        .map(other -> "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                                .formatted(other.tag(), publicUrl + site.path(other, page)))
                        .collect(Collectors.joining());
                for (PageLanguage language : site.languages()) {
                    xml.append("<url><loc>%s</loc>%s</url>\n".formatted(publicUrl + site.path(language, page), likes));
                }
            }
        }
        String whole = xml.append("</urlset>\n").toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(Pages.SHARED)
                .eTag(Pages.digest(whole))
                .body(whole);
    }
}
