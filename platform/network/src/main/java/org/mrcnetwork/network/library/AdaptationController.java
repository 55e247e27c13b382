package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Adaptation.AddedWords;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a centre adds to a sheet for its own visitors; the shared part goes on changing under it. */
@RestController
@RequestMapping("/api/v1/library/sheets/{id}/adaptation")
@PreAuthorize("hasAuthority('library:write')")
@Transactional
class AdaptationController {

    private final OwnSheets sheets;
    private final Adaptations adaptations;
    private final ShownSheets shown;

    AdaptationController(OwnSheets sheets, Adaptations adaptations, ShownSheets shown) {
        this.sheets = sheets;
        this.adaptations = adaptations;
        this.shown = shown;
    }

    /**
     * @param shown whether the centre's public pages show the sheet
     * @param words by BCP 47 language: what stands before the shared part, and whom to ask here
     */
    record AdaptationForm(
            boolean shown, @NotNull @Size(max = 30) Map<@NotNull String, @NotNull @Valid AddedWords> words) {}

    record AdaptationView(UUID sheet, boolean shown, Map<String, AddedWords> words, long version) {}

    @GetMapping
    ResponseEntity<AdaptationView> show(@PathVariable UUID id) {
        sheets.visible(id);
        return answer(adaptations.own(id).orElseGet(() -> new Adaptation(id, shown.shows(id), Map.of(), 0)));
    }

    /** @throws Refusal 412 when a colleague has changed it since it was read */
    @PutMapping
    ResponseEntity<AdaptationView> keep(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody AdaptationForm form) {
        sheets.visible(id);
        Map<String, AddedWords> words = new HashMap<>();
        form.words().forEach((language, added) -> {
            if (!PlainLines.isPlain(added.intro()) || !PlainLines.isPlain(added.contacts())) {
                throw new InvalidRequest("#/words/" + language, "invalid", PlainLines.FAULT);
            }
            words.put(
                    Languages.require(language, "#/words"),
                    new AddedWords(PlainLines.cleaned(added.intro()), PlainLines.cleaned(added.contacts())));
        });
        long version = IfMatch.version(read);
        if (!adaptations.keep(id, form.shown(), words, version)) {
            throw new StaleVersion(adaptations.own(id).map(Adaptation::version).orElse(0L));
        }
        return answer(adaptations.own(id).orElseThrow());
    }

    private static ResponseEntity<AdaptationView> answer(Adaptation adaptation) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(adaptation.version()))
                .body(new AdaptationView(
                        adaptation.sheet(), adaptation.shown(), adaptation.words(), adaptation.version()));
    }
}
