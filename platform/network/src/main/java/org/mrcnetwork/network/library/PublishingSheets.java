package org.mrcnetwork.network.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.Verification;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a draft comes before the public: every statement compared with its source, looked at by a colleague who has not
 * written in it, at once or at a moment to come (handbook 4.5).
 */
@Service
@Transactional
class PublishingSheets {

    private static final Duration LATEST = Duration.ofDays(366);

    private final WritingSheets writing;
    private final SheetDrafts drafts;
    private final SheetVersions versions;
    private final Checks checks;
    private final OwnSheets own;
    private final Sources sources;

    PublishingSheets(
            WritingSheets writing,
            SheetDrafts drafts,
            SheetVersions versions,
            Checks checks,
            OwnSheets own,
            Sources sources) {
        this.writing = writing;
        this.drafts = drafts;
        this.versions = versions;
        this.checks = checks;
        this.own = own;
        this.sources = sources;
    }

    /**
     * Somebody compared these statements with their sources today.
     *
     * @param statements ids of blocks
     * @param inDraft of the draft; otherwise of what is out
     */
    void check(UUID id, List<UUID> statements, boolean inDraft, LocalDate dueOn) {
        own.require(id);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (!dueOn.isAfter(today) || dueOn.isAfter(today.plusDays(Verification.MOST_DAYS))) {
            throw new InvalidRequest(
                    "#/dueOn",
                    "out-of-range",
                    "After today, and at most " + Verification.MOST_DAYS + " days from now.");
        }
        List<Block> blocks = inDraft
                ? writing.draft(id).blocks()
                : versions.current(id)
                        .orElseThrow(() -> new NotFound("A version of that sheet"))
                        .blocks();
        List<Block> meant = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            UUID statement = statements.get(i);
            String at = "#/statements/" + i;
            meant.add(blocks.stream()
                    .filter(block -> block.id().equals(statement))
                    .filter(block -> block.kind().isStatement() && block.source() != null)
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(at, "unknown", "No statement of this sheet with a source.")));
        }
        checks.add(id, meant, today, dueOn, Person.speaking());
        sources.confirm(meant);
    }

    SheetDraft submit(UUID id, long readVersion) {
        own.require(id);
        SheetDraft draft = writing.draft(id);
        WritingSheets.requireState(draft, SheetDraft.State.WRITING, "submitting");
        requireReadable(draft);
        WritingSheets.refuseStale(drafts.become(id, readVersion, SheetDraft.State.SUBMITTED, null), draft);
        return writing.draft(id);
    }

    SheetDraft giveBack(UUID id, long readVersion, String because) {
        own.require(id);
        SheetDraft draft = writing.draft(id);
        WritingSheets.requireState(draft, SheetDraft.State.SUBMITTED, "giving back");
        WritingSheets.refuseStale(drafts.become(id, readVersion, SheetDraft.State.WRITING, because), draft);
        return writing.draft(id);
    }

    /** @param publishAt null for now */
    SheetVersion approve(UUID id, long readVersion, @Nullable Instant publishAt) {
        own.require(id);
        SheetDraft draft = writing.draft(id);
        WritingSheets.requireState(draft, SheetDraft.State.SUBMITTED, "approving");
        if (draft.writers().contains(Person.speaking().id())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "own-work",
                    "You have written in this draft. A colleague who has not looks at it before others read it.");
        }
        if (publishAt != null && publishAt.isAfter(Instant.now().plus(LATEST))) {
            throw new InvalidRequest("#/publishAt", "out-of-range", "At most a year from now.");
        }
        requireReadable(draft);
        WritingSheets.refuseStale(drafts.end(id, readVersion), draft);
        int number =
                versions.all(id).stream().mapToInt(SheetVersion::number).max().orElse(0) + 1;
        versions.add(draft, number, Person.speaking(), publishAt);
        return Objects.requireNonNull(versions.find(id, number).orElse(null));
    }

    /** Takes back what is approved and not out yet: it is a draft again. */
    SheetDraft recall(UUID id, int number) {
        own.require(id);
        SheetVersion version = versions.find(id, number).orElseThrow(() -> new NotFound("That version"));
        if (!versions.recall(id, number)) {
            throw new Conflict("It is out already. Write another version.");
        }
        drafts.start(id, version.blocks(), version.whatChanged(), number - 1, version.writers(), Person.speaking());
        return writing.draft(id);
    }

    private void requireReadable(SheetDraft draft) {
        if (draft.basedOn() > 0 && draft.whatChanged().isBlank()) {
            throw new InvalidRequest(
                    "#/whatChanged", "required", "Say what changed, for those who told people otherwise until now.");
        }
        UsableBlocks.requireReadable(
                draft.blocks(), checks.of(draft.sheet(), draft.blocks()), LocalDate.now(ZoneOffset.UTC));
    }
}
