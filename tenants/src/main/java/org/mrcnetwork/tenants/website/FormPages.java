package org.mrcnetwork.tenants.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mrcnetwork.network.directory.PublicServices;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.encryption.SpokenCode;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.enquiries.ReceivingEnquiries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The forms by which the public writes to a centre, and what answers them. The receipt is the answer to the form itself,
 * not a page with an address: nobody who opens the browser's history finds a number there.
 */
@RestController
@PublicPage
@RequestMapping("/c/{slug}/{language}/{page:appointment|call-back|feedback|complaint|withdrawal}")
class FormPages {

    private static final long LARGEST = 200_000;

    private final Sites sites;
    private final Pages pages;
    private final PublicServices services;
    private final TakingIn taking;
    private final URI publicUrl;

    FormPages(
            Sites sites,
            Pages pages,
            PublicServices services,
            TakingIn taking,
            @Value("${mrc.public-url}") URI publicUrl) {
        this.sites = sites;
        this.pages = pages;
        this.services = services;
        this.taking = taking;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    ResponseEntity<String> form(@PathVariable String slug, @PathVariable String language, @PathVariable String page) {
        Site site = sites.open(slug);
        return show(HttpStatus.OK, site, CentrePages.language(site, language), Filled.empty(form(page)));
    }

    @PostMapping
    ResponseEntity<String> take(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String page,
            HttpServletRequest request) {
        Site site = sites.open(slug);
        PageLanguage spoken = CentrePages.language(site, language);
        EnquiryForm form = form(page);
        if (request.getContentLengthLong() > LARGEST) {
            Filled empty = Filled.empty(form);
            return show(
                    HttpStatus.CONTENT_TOO_LARGE,
                    site,
                    spoken,
                    new Filled(form, empty.id(), Map.of(), Map.of("", "fault.far-too-long")));
        }
        Filled filled = Filled.read(form, request, offered(site));
        if (!filled.whole()) {
            return show(HttpStatus.BAD_REQUEST, site, spoken, filled);
        }
        SpokenCode number = taking.take(site, spoken, filled);
        Frame frame = frame(site, spoken, page, "received.title").ofOne();
        return pages.forOne(
                HttpStatus.OK, pages.html("received", spoken, Map.of("frame", frame, "number", number.inGroups())));
    }

    private ResponseEntity<String> show(HttpStatus status, Site site, PageLanguage spoken, Filled filled) {
        String page = filled.form().code();
        Map<String, Object> model = new HashMap<>();
        Frame frame = frame(site, spoken, page, page + ".title");
        boolean foundByAnybody = status == HttpStatus.OK && filled.form() != EnquiryForm.WITHDRAWAL;
        model.put("frame", foundByAnybody ? frame : frame.ofOne());
        model.put("page", page);
        model.put("filled", filled);
        model.put("services", offered(site));
        model.put("week", Week.of(List.of(), spoken));
        model.put("keptDays", ReceivingEnquiries.KEPT_DAYS);
        return pages.forOne(status, pages.html("form", spoken, model));
    }

    /** What the centre says that it does; a centre that says nothing may be asked for anything. */
    private List<String> offered(Site site) {
        List<ServiceType> own = services.ofCentre(site.centre().id()).stream()
                .flatMap(service -> service.types().stream())
                .distinct()
                .toList();
        return (own.isEmpty() ? Stream.of(ServiceType.values()) : own.stream())
                .map(ServiceType::code)
                .toList();
    }

    private Frame frame(Site site, PageLanguage spoken, String page, String title) {
        return Frame.of(
                site,
                spoken,
                page,
                pages.word(spoken, title),
                pages.word(spoken, page + ".intro", site.centre().name()),
                publicUrl);
    }

    private static EnquiryForm form(String code) {
        return EnquiryForm.find(code).orElseThrow(() -> new NotFound("That page"));
    }
}
