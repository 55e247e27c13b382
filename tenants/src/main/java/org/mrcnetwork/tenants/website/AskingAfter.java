package org.mrcnetwork.tenants.website;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.SpokenCode;
import org.mrcnetwork.tenants.enquiries.ReceivingFromWebsite.Progress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** With a number somebody learns how far something is. The number is posted: it stands in no address and no log. */
@RestController
@PublicPage
@RequestMapping("/c/{slug}/{language}/ask-after")
class AskingAfter {

    private final Sites sites;
    private final Pages pages;
    private final TakingIn taking;
    private final URI publicUrl;

    AskingAfter(Sites sites, Pages pages, TakingIn taking, @Value("${mrc.public-url}") URI publicUrl) {
        this.sites = sites;
        this.pages = pages;
        this.taking = taking;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String slug, @PathVariable String language) {
        Site site = sites.open(slug);
        return show(site, CentrePages.language(site, language), null);
    }

    /** A number that was never given out, one of another centre and one that cannot be any are answered alike. */
    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String slug, @PathVariable String language, @RequestParam(defaultValue = "") String number) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        Optional<Progress> progress = SpokenCode.read(number).flatMap(code -> taking.progress(site, code));
        return show(
                site,
                spoken,
                progress.map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("unknown"));
    }

    private ResponseEntity<String> show(Site site, PageLanguage spoken, @Nullable String progress) {
        Frame frame = Frame.of(
                        site,
                        spoken,
                        "ask-after",
                        pages.word(spoken, "ask-after.title"),
                        pages.word(spoken, "ask-after.intro", site.centre().name()),
                        publicUrl)
                .ofOne();
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("progress", progress);
        return pages.forOne(HttpStatus.OK, pages.html("ask-after", spoken, model));
    }
}
