package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.library.SheetViews.DraftView;
import org.mrcnetwork.network.library.SheetViews.SheetView;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelf: sheets of all centres, found, read, begun and put in their place. */
@RestController
@RequestMapping("/api/v1/library/sheets")
class SheetController {

    private final FindingSheets finding;
    private final WritingSheets writing;
    private final SheetViews views;

    SheetController(FindingSheets finding, WritingSheets writing, SheetViews views) {
        this.finding = finding;
        this.writing = writing;
        this.views = views;
    }

    record SheetPage(List<SheetListing> items, @Nullable String next) {}

    /**
     * @param language BCP 47, in which it is written
     * @param title in that language
     */
    record SheetForm(
            @NotNull UUID id,
            @NotNull @Valid SheetFacts facts,
            @NotBlank @Size(max = 35) String language,
            @NotBlank @Size(max = 300) String title) {}

    record WithdrawalOfSheet(boolean withdrawn) {}

    /**
     * @param q words anywhere in the sheet, or in a translation
     * @param country ISO 3166-1 alpha-2; sheets that hold everywhere are found with each
     * @param owner a centre
     * @param readIn BCP 47: only what can be read in it, at least in part
     * @param language BCP 47, of the titles as far as they are translated
     */
    @GetMapping
    @PreAuthorize("hasAuthority('library:read')")
    SheetPage find(
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable SheetKind kind,
            @RequestParam(required = false) @Nullable ServiceType topic,
            @RequestParam(required = false) @Nullable Audience audience,
            @RequestParam(required = false) @Nullable MigrationPhase phase,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String readIn,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        if (country != null && !country.isBlank()) {
            SheetFacts.requireCountry(country, "#/country");
        }
        List<SheetListing> found = finding.find(
                new FindingSheets.Wanted(
                        q, orNull(country), kind, topic, audience, phase, owner, orNull(readIn), false),
                Languages.require(language, "#/language"),
                PageCursor.read(after),
                limit + 1);
        List<SheetListing> page = found.subList(0, Math.min(limit, found.size()));
        SheetListing last = found.size() > limit ? page.getLast() : null;
        return new SheetPage(page, last == null ? null : new PageCursor(last.publishedAt(), last.id()).text());
    }

    /** @param language BCP 47, in which it is wanted */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('library:read')")
    ResponseEntity<SheetView> show(@PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        return answer(views.of(id, Languages.require(language, "#/language")));
    }

    /** The same id again answers with what is there. */
    @PostMapping
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<DraftView> begin(@Valid @RequestBody SheetForm form) {
        if (!PlainLines.isPlain(form.title())) {
            throw new InvalidRequest("#/title", "invalid", PlainLines.FAULT);
        }
        SheetDraft draft = writing.begin(form.id(), form.facts(), form.language(), form.title());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(IfMatch.tag(draft.version()))
                .body(views.of(draft));
    }

    /** @throws Refusal 409 when another centre owns it, 412 when it has changed since it was read */
    @PutMapping("/{id}/facts")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<SheetView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody SheetFacts facts) {
        return answer(views.of(writing.change(id, IfMatch.version(read), facts)));
    }

    @PutMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('library:approve')")
    ResponseEntity<SheetView> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody WithdrawalOfSheet form) {
        return answer(views.of(writing.withdraw(id, IfMatch.version(read), form.withdrawn())));
    }

    private static ResponseEntity<SheetView> answer(SheetView view) {
        return ResponseEntity.ok().eTag(IfMatch.tag(view.version())).body(view);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
