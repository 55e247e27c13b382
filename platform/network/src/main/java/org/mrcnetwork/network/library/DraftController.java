package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.SheetViews.DraftView;
import org.mrcnetwork.network.library.VersionController.VersionView;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way of a sheet from the first word to the public. Only the centre that owns it is let in: others get 404 for what
 * is not out, and 409 for what is.
 */
@RestController
@RequestMapping("/api/v1/library/sheets/{id}")
class DraftController {

    private final WritingSheets writing;
    private final PublishingSheets publishing;
    private final OwnSheets own;
    private final SheetViews views;

    DraftController(WritingSheets writing, PublishingSheets publishing, OwnSheets own, SheetViews views) {
        this.writing = writing;
        this.publishing = publishing;
        this.own = own;
        this.views = views;
    }

    /** @param blocks the title, the summary, and then the rest */
    record WrittenSheet(
            @NotNull @Size(max = UsableBlocks.MOST) List<@NotNull @Valid Block> blocks,
            @NotNull @Size(max = 2_000) String whatChanged) {}

    record GivenBack(@NotBlank @Size(max = 2_000) String because) {}

    /** @param publishAt null for now; at most a year from now */
    record Approval(@Nullable Instant publishAt) {}

    /**
     * @param statements ids of blocks that somebody compared with their sources
     * @param draft of the draft; otherwise of what is out
     * @param dueOn by when that must be done again; after today, within a year
     */
    record StatementsChecked(
            @NotEmpty @Size(max = UsableBlocks.MOST) List<@NotNull UUID> statements,
            boolean draft,
            @NotNull LocalDate dueOn) {}

    @GetMapping("/draft")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<DraftView> show(@PathVariable UUID id) {
        own.require(id);
        return answer(writing.draft(id));
    }

    /** Begins a draft of what the sheet says now; where there is one, answers with that. */
    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<DraftView> start(@PathVariable UUID id) {
        return answer(writing.start(id));
    }

    @PutMapping("/draft")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<DraftView> write(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody WrittenSheet form) {
        return answer(writing.write(id, IfMatch.version(read), form.blocks(), form.whatChanged()));
    }

    @DeleteMapping("/draft")
    @PreAuthorize("hasAuthority('library:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        writing.discard(id, IfMatch.version(read));
    }

    /** @throws Refusal 400 naming every statement that others must not read yet */
    @PostMapping("/draft/submission")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<DraftView> submit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        return answer(publishing.submit(id, IfMatch.version(read)));
    }

    @PostMapping("/draft/return")
    @PreAuthorize("hasAuthority('library:approve')")
    ResponseEntity<DraftView> giveBack(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody GivenBack form) {
        return answer(publishing.giveBack(id, IfMatch.version(read), form.because()));
    }

    /** @throws Refusal 409 when who asks has written in it */
    @PostMapping("/draft/approval")
    @PreAuthorize("hasAuthority('library:approve')")
    VersionView approve(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody Approval form) {
        return VersionView.from(publishing.approve(id, IfMatch.version(read), form.publishAt()));
    }

    /** Takes back what is approved and not out yet. */
    @DeleteMapping("/versions/{number}")
    @PreAuthorize("hasAuthority('library:approve')")
    ResponseEntity<DraftView> recall(@PathVariable UUID id, @PathVariable int number) {
        return answer(publishing.recall(id, number));
    }

    @PostMapping("/checks")
    @PreAuthorize("hasAuthority('library:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, @Valid @RequestBody StatementsChecked form) {
        publishing.check(id, form.statements(), form.draft(), form.dueOn());
    }

    private ResponseEntity<DraftView> answer(SheetDraft draft) {
        return ResponseEntity.ok().eTag(IfMatch.tag(draft.version())).body(views.of(draft));
    }
}
