package org.mrcnetwork.network.library;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.SheetDifference.ChangedWords;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets in other languages, and what of them is outdated. */
@RestController
@RequestMapping("/api/v1/library/sheets/{id}/translations")
@Transactional
class TranslationController {

    private final OwnSheets sheets;
    private final Translating translating;
    private final Translations translations;
    private final SheetVersions versions;

    TranslationController(
            OwnSheets sheets, Translating translating, Translations translations, SheetVersions versions) {
        this.sheets = sheets;
        this.translating = translating;
        this.translations = translations;
        this.versions = versions;
    }

    enum TranslationState {
        /** Everybody reads it. */
        CURRENT,
        /** Everybody reads something; the translator is changing it. */
        REVISED,
        /** Written for the present words, not released. */
        WORKING,
        /** The sheet has changed since. */
        OUTDATED,
        MISSING;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param centre that translates it
     * @param current how many blocks everybody reads in it
     * @param outdated how many have changed since they were translated
     */
    record LanguageSummary(
            String language, UUID centre, boolean ours, int blocks, int current, int outdated, int missing) {}

    record LanguageSummaries(List<LanguageSummary> items) {}

    /**
     * @param ofWords sent back with the translation
     * @param source in the language of the sheet
     * @param lines what there is for these words: what the translator is at, else what is released
     * @param before what is released for earlier words of this block
     * @param changes from those earlier words to the present ones; empty where they are not known
     */
    record BlockToTranslate(
            UUID block,
            BlockKind kind,
            String ofWords,
            List<String> source,
            TranslationState state,
            @Nullable List<String> lines,
            @Nullable List<String> before,
            List<ChangedWords> changes,
            @Nullable String writtenBy,
            @Nullable Instant writtenAt) {}

    record SheetToTranslate(
            UUID sheet,
            String language,
            String ownLanguage,
            UUID centre,
            boolean ours,
            int number,
            List<BlockToTranslate> blocks) {}

    record TranslatedBlock(
            @NotNull UUID block,
            @NotBlank @Size(max = 64) String ofWords,
            @NotNull @Size(max = 60) List<@NotNull @Size(max = 6_000) String> lines) {}

    record TranslatedBlocks(
            @NotEmpty @Size(max = UsableBlocks.MOST) List<@NotNull @Valid TranslatedBlock> blocks) {}

    record HandedOn(@NotNull UUID centre) {}

    @GetMapping
    @PreAuthorize("hasAuthority('library:read')")
    LanguageSummaries all(@PathVariable UUID id) {
        sheets.visible(id);
        List<Block> blocks = versions.current(id).map(SheetVersion::blocks).orElse(List.of());
        return new LanguageSummaries(translations.languages(id).stream()
                .map(one -> summary(one, blocks, translations.of(id, List.of(one.language()))))
                .toList());
    }

    /** Takes the language on: from now on the speaking centre is told what changes. The same again changes nothing. */
    @PutMapping("/{language}")
    @PreAuthorize("hasAuthority('library:translate')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOn(@PathVariable UUID id, @PathVariable String language) {
        translating.takeOn(id, Languages.require(language, "#/language"));
    }

    /** @throws Refusal 409 unless the speaking centre translates it, or owns the sheet */
    @PutMapping("/{language}/centre")
    @PreAuthorize("hasAuthority('library:translate')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(@PathVariable UUID id, @PathVariable String language, @Valid @RequestBody HandedOn form) {
        translating.handOn(id, Languages.require(language, "#/language"), form.centre());
    }

    @GetMapping("/{language}")
    @PreAuthorize("hasAuthority('library:read')")
    SheetToTranslate show(@PathVariable UUID id, @PathVariable String language) {
        Sheet sheet = sheets.visible(id);
        Translations.TakenOn taken = translations
                .language(id, Languages.require(language, "#/language"))
                .orElseThrow(() -> new NotFound("That translation"));
        SheetVersion version = translating.current(id);
        List<Translation> said = translations.of(id, List.of(taken.language()));
        List<SheetVersion> earlier = versions.all(id);
        return new SheetToTranslate(
                id,
                taken.language(),
                sheet.language(),
                taken.centre(),
                taken.isOurs(),
                version.number(),
                version.blocks().stream()
                        .map(block -> toTranslate(block, said, earlier))
                        .toList());
    }

    /** Keeps what the translator has written; others read it when it is released. */
    @PutMapping("/{language}/blocks")
    @PreAuthorize("hasAuthority('library:translate')")
    SheetToTranslate write(
            @PathVariable UUID id, @PathVariable String language, @Valid @RequestBody TranslatedBlocks form) {
        translating.write(
                id,
                Languages.require(language, "#/language"),
                form.blocks().stream()
                        .map(one -> new Translating.Said(one.block(), one.ofWords(), one.lines()))
                        .toList());
        return show(id, language);
    }

    @PostMapping("/{language}/release")
    @PreAuthorize("hasAuthority('library:translate')")
    SheetToTranslate release(@PathVariable UUID id, @PathVariable String language) {
        translating.release(id, Languages.require(language, "#/language"));
        return show(id, language);
    }

    private static LanguageSummary summary(Translations.TakenOn taken, List<Block> blocks, List<Translation> said) {
        int current = 0;
        int outdated = 0;
        for (Block block : blocks) {
            switch (state(block, said)) {
                case CURRENT, REVISED -> current++;
                case OUTDATED -> outdated++;
                default -> {}
            }
        }
        return new LanguageSummary(
                taken.language(),
                taken.centre(),
                taken.isOurs(),
                blocks.size(),
                current,
                outdated,
                blocks.size() - current - outdated);
    }

    private static TranslationState state(Block block, List<Translation> said) {
        Translation present = present(block, said).orElse(null);
        if (present != null && present.lines() != null) {
            return present.working() == null ? TranslationState.CURRENT : TranslationState.REVISED;
        }
        if (present != null) {
            return TranslationState.WORKING;
        }
        return before(block, said).isPresent() ? TranslationState.OUTDATED : TranslationState.MISSING;
    }

    private static BlockToTranslate toTranslate(Block block, List<Translation> said, List<SheetVersion> earlier) {
        Translation present = present(block, said).orElse(null);
        Translation before = before(block, said).orElse(null);
        return new BlockToTranslate(
                block.id(),
                block.kind(),
                block.words(),
                block.lines(),
                state(block, said),
                present == null ? null : present.working() == null ? present.lines() : present.working(),
                before == null ? null : before.lines(),
                before == null ? List.of() : changes(before, block, earlier),
                present == null ? null : present.writtenByName(),
                present == null ? null : present.writtenAt());
    }

    private static List<ChangedWords> changes(Translation before, Block block, List<SheetVersion> earlier) {
        return earlier.stream()
                .flatMap(version -> version.blocks().stream())
                .filter(before::isOf)
                .findFirst()
                .map(was -> SheetDifference.words(String.join("\n", was.lines()), String.join("\n", block.lines())))
                .orElse(List.of());
    }

    private static Optional<Translation> present(Block block, List<Translation> said) {
        return said.stream().filter(one -> one.isOf(block)).findFirst();
    }

    private static Optional<Translation> before(Block block, List<Translation> said) {
        return said.stream()
                .filter(one -> one.block().equals(block.id()) && !one.isOf(block) && one.lines() != null)
                .findFirst();
    }
}
