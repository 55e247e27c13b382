package org.mrcnetwork.network.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Block.Source;
import org.mrcnetwork.network.library.SheetReading.Verified;
import org.mrcnetwork.network.library.Sources.SourceTrouble;
import org.mrcnetwork.tenancy.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sheets and drafts as callers see them. */
@Component
@Transactional(readOnly = true)
class SheetViews {

    private final OwnSheets own;
    private final ReadingSheets reading;
    private final SheetVersions versions;
    private final SheetDrafts drafts;
    private final Checks checks;
    private final Sources sources;

    SheetViews(
            OwnSheets own,
            ReadingSheets reading,
            SheetVersions versions,
            SheetDrafts drafts,
            Checks checks,
            Sources sources) {
        this.own = own;
        this.reading = reading;
        this.versions = versions;
        this.drafts = drafts;
        this.checks = checks;
        this.sources = sources;
    }

    /**
     * @param ours whether the speaking centre owns it
     * @param reading null while no version is out
     * @param draft whether its owner is writing; always false for others
     * @param sources of what is out, those that are not as they were
     * @param scheduled the number of a version that is approved and not out yet; null for others
     */
    record SheetView(
            UUID id,
            boolean ours,
            SheetFacts facts,
            String language,
            @Nullable SheetReading reading,
            List<SourceTrouble> sources,
            boolean draft,
            @Nullable Integer scheduled,
            @Nullable Instant scheduledFor,
            long version) {}

    /** @param verified null where nothing is stated, or nobody has compared its present words with its source */
    record DraftBlock(
            UUID id,
            BlockKind kind,
            List<String> lines,
            @Nullable Source source,
            @Nullable Verified verified) {}

    /**
     * @param basedOn the version from which it started, 0 for a new sheet
     * @param mine whether who asks has written in it, and so may not approve it
     */
    record DraftView(
            UUID sheet,
            SheetFacts facts,
            String language,
            List<DraftBlock> blocks,
            String whatChanged,
            int basedOn,
            SheetDraft.State state,
            String writtenBy,
            Instant writtenAt,
            boolean mine,
            @Nullable String returnedBecause,
            long version) {}

    SheetView of(UUID id, String language) {
        return of(own.visible(id), language);
    }

    SheetView of(Sheet sheet) {
        return of(sheet, sheet.language());
    }

    DraftView of(SheetDraft draft) {
        Sheet sheet = own.visible(draft.sheet());
        Map<UUID, StatementCheck> checked = checks.of(draft.sheet(), draft.blocks());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new DraftView(
                draft.sheet(),
                sheet.facts(),
                sheet.language(),
                draft.blocks().stream()
                        .map(block -> new DraftBlock(
                                block.id(),
                                block.kind(),
                                block.lines(),
                                block.source(),
                                verified(checked.get(block.id()), today)))
                        .toList(),
                draft.whatChanged(),
                draft.basedOn(),
                draft.state(),
                draft.writtenBy(),
                draft.writtenAt(),
                draft.writers().contains(Person.speaking().id()),
                draft.returnedBecause(),
                draft.version());
    }

    private SheetView of(Sheet sheet, String language) {
        SheetVersion coming = own.isOurs(sheet)
                ? versions.all(sheet.id()).stream()
                        .findFirst()
                        .filter(version -> !version.isOut(Instant.now()))
                        .orElse(null)
                : null;
        return new SheetView(
                sheet.id(),
                own.isOurs(sheet),
                sheet.facts(),
                sheet.language(),
                reading.current(sheet, language).orElse(null),
                versions.current(sheet.id())
                        .map(version -> sources.troubles(version.blocks()))
                        .orElse(List.of()),
                own.isOurs(sheet) && drafts.find(sheet.id()).isPresent(),
                coming == null ? null : coming.number(),
                coming == null ? null : coming.publishedAt(),
                sheet.version());
    }

    private static @Nullable Verified verified(@Nullable StatementCheck check, LocalDate today) {
        return check == null ? null : new Verified(check.on(), check.dueOn(), check.isStale(today));
    }
}
