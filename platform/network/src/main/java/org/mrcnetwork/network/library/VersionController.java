package org.mrcnetwork.network.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.network.library.SheetDifference.BlockChange;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a sheet said when, and what changed from then to now. */
@RestController
@RequestMapping("/api/v1/library/sheets/{id}")
@PreAuthorize("hasAuthority('library:read')")
@Transactional(readOnly = true)
class VersionController {

    private final OwnSheets sheets;
    private final SheetVersions versions;
    private final ReadingSheets reading;
    private final WritingSheets writing;

    VersionController(OwnSheets sheets, SheetVersions versions, ReadingSheets reading, WritingSheets writing) {
        this.sheets = sheets;
        this.versions = versions;
        this.reading = reading;
        this.writing = writing;
    }

    /** @param publishedAt to come for a version that only its owner sees */
    record VersionView(int number, String whatChanged, String writtenBy, String approvedBy, Instant publishedAt) {

        static VersionView from(SheetVersion version) {
            return new VersionView(
                    version.number(),
                    version.whatChanged(),
                    version.writtenBy(),
                    version.approvedBy(),
                    version.publishedAt());
        }
    }

    record VersionList(List<VersionView> items) {}

    /** @param whatChanged in the owner's words */
    record SheetComparison(int from, int to, String language, String whatChanged, List<BlockChange> blocks) {}

    @GetMapping("/versions")
    VersionList all(@PathVariable UUID id) {
        sheets.visible(id);
        return new VersionList(versions.all(id).stream().map(VersionView::from).toList());
    }

    @GetMapping("/versions/{number}")
    SheetReading show(@PathVariable UUID id, @PathVariable int number) {
        Sheet sheet = sheets.visible(id);
        return reading.read(sheet, version(id, number), sheet.language());
    }

    /**
     * @param from a version; 0 for nothing
     * @param to a version; 0 for the draft, which only its owner may ask for
     */
    @GetMapping("/comparison")
    SheetComparison compare(@PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        Sheet sheet = sheets.visible(id);
        List<Block> before = from == 0 ? List.of() : version(id, from).blocks();
        if (to == 0) {
            sheets.require(id);
            SheetDraft draft = writing.draft(id);
            return new SheetComparison(
                    from, 0, sheet.language(), draft.whatChanged(), SheetDifference.between(before, draft.blocks()));
        }
        SheetVersion later = version(id, to);
        return new SheetComparison(
                from, to, sheet.language(), later.whatChanged(), SheetDifference.between(before, later.blocks()));
    }

    private SheetVersion version(UUID id, int number) {
        return versions.find(id, number).orElseThrow(() -> new NotFound("That version"));
    }
}
