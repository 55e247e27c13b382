package org.mrcnetwork.network.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.library.Block.Source;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.IllegalTransition;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff and the public say is wrong, and what whoever wrote it makes of it. */
@RestController
@RequestMapping("/api/v1/library")
@Transactional
class CorrectionController {

    private static final int MOST = 200;

    private final SayingWhatIsWrong saying;
    private final Corrections corrections;
    private final SheetVersions versions;

    CorrectionController(SayingWhatIsWrong saying, Corrections corrections, SheetVersions versions) {
        this.saying = saying;
        this.corrections = corrections;
        this.versions = versions;
    }

    /**
     * @param block the statement meant; null for the sheet as a whole
     * @param language BCP 47, in which it was read
     * @param sourceUrl where it says otherwise
     */
    record CorrectionForm(
            @NotNull UUID id,
            @Nullable UUID block,
            @NotBlank @Size(max = 35) String language,
            @NotBlank @Size(max = SayingWhatIsWrong.LONGEST) String words,

            @Nullable @Size(max = 2_000) @Pattern(regexp = Source.ADDRESS)
            String sourceUrl) {}

    /** @param takenUp whether it is so */
    record CorrectionDecision(
            boolean takenUp, @NotBlank @Size(max = 2_000) String answer) {}

    /**
     * @param title of the sheet today
     * @param statement what the block says today; null where the sheet as a whole is meant, or the block is gone
     * @param centre through which it was said
     * @param saidBy null for the public
     */
    record CorrectionView(
            UUID id,
            UUID sheet,
            String title,
            @Nullable UUID block,
            @Nullable List<String> statement,
            String language,
            String words,
            @Nullable String sourceUrl,
            UUID centre,
            @Nullable String saidBy,
            Instant saidAt,
            Correction.State state,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long version) {}

    /**
     * @param toDecide for the speaking centre, the oldest first
     * @param said through it, the latest first
     */
    record CorrectionList(List<CorrectionView> toDecide, List<CorrectionView> said) {}

    /** The same id again changes nothing. */
    @PostMapping("/sheets/{sheet}/corrections")
    @PreAuthorize("hasAuthority('library:suggest')")
    ResponseEntity<CorrectionView> say(@PathVariable UUID sheet, @Valid @RequestBody CorrectionForm form) {
        saying.say(form.id(), sheet, form.block(), form.language(), form.words(), form.sourceUrl(), Person.speaking());
        return answer(HttpStatus.CREATED, get(form.id()));
    }

    @GetMapping("/corrections")
    @PreAuthorize("hasAuthority('library:suggest')")
    CorrectionList all() {
        return new CorrectionList(
                corrections.toDecide(MOST).stream().map(this::view).toList(),
                corrections.said(MOST).stream().map(this::view).toList());
    }

    /** @throws Refusal 404 unless it is for the speaking centre to decide, 409 when it is decided */
    @PostMapping("/corrections/{id}/decision")
    @PreAuthorize("hasAuthority('library:write')")
    ResponseEntity<CorrectionView> decide(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody CorrectionDecision form) {
        long version = IfMatch.version(read);
        Correction known = get(id);
        if (!corrections.isForUs(id)) {
            throw new NotFound("That correction");
        }
        if (known.state() != Correction.State.NEW) {
            throw new IllegalTransition("The correction", known.state().code(), "deciding");
        }
        Correction.State state = form.takenUp() ? Correction.State.TAKEN_UP : Correction.State.NOT_SO;
        if (!corrections.decide(id, version, state, form.answer().strip(), Person.speaking())) {
            throw new StaleVersion(known.version());
        }
        return answer(HttpStatus.OK, get(id));
    }

    private Correction get(UUID id) {
        return corrections.find(id).orElseThrow(() -> new NotFound("That correction"));
    }

    private ResponseEntity<CorrectionView> answer(HttpStatus status, Correction correction) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(correction.version()))
                .body(view(correction));
    }

    private CorrectionView view(Correction correction) {
        List<Block> blocks =
                versions.current(correction.sheet()).map(SheetVersion::blocks).orElse(List.of());
        return new CorrectionView(
                correction.id(),
                correction.sheet(),
                blocks.isEmpty() ? "" : Blocks.title(blocks),
                correction.block(),
                blocks.stream()
                        .filter(block -> block.id().equals(correction.block()))
                        .findFirst()
                        .map(Block::lines)
                        .orElse(null),
                correction.language(),
                correction.words(),
                correction.sourceUrl(),
                correction.centre(),
                correction.saidBy(),
                correction.saidAt(),
                correction.state(),
                correction.answer(),
                correction.decidedBy(),
                correction.decidedAt(),
                correction.version());
    }
}
