package org.mrcnetwork.tenants.website;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.network.presence.PublicPresence;
import org.mrcnetwork.network.presence.PublicPresence.PublicDetails;
import org.mrcnetwork.network.presence.PublicPresence.PublicHours;
import org.mrcnetwork.network.presence.PublicPresences;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A manager writes what the public reads of the centre, and opens the pages. */
@RestController
@RequestMapping("/api/v1/public-pages")
@PreAuthorize("hasAuthority('centre:configure')")
@Transactional
class PublicPagesController {

    private final PublicPresences presences;
    private final Centres centres;
    private final Sites sites;
    private final Pages pages;
    private final AuditLog audit;

    PublicPagesController(PublicPresences presences, Centres centres, Sites sites, Pages pages, AuditLog audit) {
        this.presences = presences;
        this.centres = centres;
        this.sites = sites;
        this.pages = pages;
        this.audit = audit;
    }

    record PublicPagesForm(boolean open, @NotNull @Valid PublicDetails details) {}

    /**
     * @param equality the statement with which every centre begins, by language (handbook 9.4)
     * @param path below the platform's address
     * @param previewPath of the front page, for whoever may not find it yet; null while nothing has been kept
     */
    record PublicPagesView(
            boolean open,
            PublicDetails details,
            Map<String, String> equality,
            String path,
            @Nullable String previewPath) {}

    @GetMapping
    ResponseEntity<PublicPagesView> read() {
        UUID centre = Tenancy.required().centre();
        return view(presences.of(centre).orElseGet(() -> nothingYet(centre)));
    }

    @PutMapping
    ResponseEntity<PublicPagesView> keep(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody PublicPagesForm form) {
        requireUsable(form.details());
        PublicPresence kept = presences.keep(form.open(), form.details(), IfMatch.version(read));
        audit.record(form.open() ? "open-public-pages" : "close-public-pages", "centre", kept.centre());
        return view(kept);
    }

    private static void requireUsable(PublicDetails details) {
        boolean unknown = Stream.concat(details.languages().stream(), details.words().keySet().stream())
                .anyMatch(tag -> PageLanguage.find(tag)
                        .filter(language -> language.tag().equals(tag))
                        .isEmpty());
        if (unknown) {
            throw new InvalidRequest("#/details/languages", "unknown-value", "The pages do not speak that language.");
        }
        if (!details.hours().stream().allMatch(PublicHours::inOrder)) {
            throw new InvalidRequest("#/details/hours", "invalid", "It closes after it has opened.");
        }
    }

    /** In those of the centre's languages in which the pages speak. */
    private PublicPresence nothingYet(UUID centre) {
        List<String> languages = listing(centre).languages().stream()
                .flatMap(tag -> PageLanguage.find(tag).stream())
                .distinct()
                .map(PageLanguage::tag)
                .toList();
        return new PublicPresence(
                centre,
                false,
                new PublicDetails(
                        languages.isEmpty() ? List.of(PageLanguage.EN.tag()) : languages,
                        Map.of(),
                        null,
                        null,
                        null,
                        List.of()),
                0);
    }

    private CentreListing listing(UUID centre) {
        return centres.find(centre).orElseThrow(() -> new NotFound("The centre"));
    }

    private ResponseEntity<PublicPagesView> view(PublicPresence presence) {
        CentreListing centre = listing(presence.centre());
        Map<String, String> equality = Stream.of(PageLanguage.values())
                .collect(Collectors.toMap(PageLanguage::tag, language -> pages.word(language, "equality.text")));
        String path = "/c/" + centre.slug() + "/";
        String preview = path
                + presence.details().languages().getFirst()
                + "/?preview="
                + sites.previewKey(presence.centre(), presence.version());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(presence.version()))
                .body(new PublicPagesView(
                        presence.open(), presence.details(), equality, path, presence.version() == 0 ? null : preview));
    }
}
