package org.mrcnetwork.tenants.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
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

/** Notes about a client: written as drafts, signed once, amended beside. */
@RestController
@RequestMapping("/api/v1")
@Transactional
class NoteController {

    private static final int AT_MOST = 200;

    private final Notes notes;
    private final Amendments amendments;
    private final Attachments attachments;
    private final NoteViews views;
    private final FindingCases cases;
    private final ClientFiles clients;
    private final CaseTeamFiles teams;
    private final Writings writings;
    private final IdempotentRequests requests;
    private final AuditLog audit;

    NoteController(
            Notes notes,
            Amendments amendments,
            Attachments attachments,
            NoteViews views,
            FindingCases cases,
            ClientFiles clients,
            CaseTeamFiles teams,
            Writings writings,
            IdempotentRequests requests,
            AuditLog audit) {
        this.notes = notes;
        this.amendments = amendments;
        this.attachments = attachments;
        this.views = views;
        this.cases = cases;
        this.clients = clients;
        this.teams = teams;
        this.writings = writings;
        this.requests = requests;
        this.audit = audit;
    }

    record NoteForm(
            @NotNull UUID id,
            @Nullable UUID caseId,
            @NotNull @Size(max = 50_000) String wording) {}

    record DraftForm(@NotNull @Size(max = 50_000) String wording) {}

    record AmendmentForm(
            @NotNull UUID id, @NotBlank @Size(max = 20_000) String wording) {}

    /** @param more whether there are older ones */
    record NoteList(List<NoteViews.NoteView> items, boolean more) {}

    /** The latest 200; older ones stand on the timeline. */
    @GetMapping("/clients/{client}/notes")
    @PreAuthorize("hasAuthority('case:read')")
    NoteList of(@PathVariable UUID client) {
        clients.requireExists(client);
        audit.record("read-notes", "client", client);
        List<Note> readable = notes.readableOf(client, Person.speaking().id(), Limit.of(AT_MOST + 1));
        return new NoteList(views.of(readable.stream().limit(AT_MOST).toList()), readable.size() > AT_MOST);
    }

    /** Begins a draft, which nobody but its writer learns of. */
    @PostMapping("/clients/{client}/notes")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<NoteViews.NoteView> begin(
            @PathVariable UUID client,
            @Valid @RequestBody NoteForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(key, form, () -> {
            clients.requireExists(client);
            UUID of = form.caseId();
            if (of != null && !cases.toRead(of).clientId().equals(client)) {
                throw new InvalidRequest("#/caseId", "invalid", "That case is another client's.");
            }
            if (notes.findById(form.id()).isPresent()) {
                throw new Conflict("Another note has this id.");
            }
            byte[] sealed = writings.sealed(form.wording(), form.id());
            notes.saveAndFlush(new Note(form.id(), client, of, sealed, Person.speaking()));
            audit.record("begin-note", "client", client);
            return form.id();
        });
        return answer(HttpStatus.CREATED, find(id));
    }

    @GetMapping("/notes/{id}")
    @PreAuthorize("hasAuthority('case:read')")
    ResponseEntity<NoteViews.NoteView> read(@PathVariable UUID id) {
        Note note = find(id);
        audit.record("read", "note", id);
        return answer(HttpStatus.OK, note);
    }

    /** Saves a draft; no line in the audit log for every pause in typing. */
    @PutMapping("/notes/{id}")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<NoteViews.NoteView> write(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @Valid @RequestBody DraftForm form) {
        Note note = own(id, "changing it");
        IfMatch.require(read, note.version());
        note.write(writings.sealed(form.wording(), id));
        return answer(HttpStatus.OK, notes.saveAndFlush(note));
    }

    /** Says that a draft is about one of the client's documents. */
    @PutMapping("/notes/{id}/attachments/{document}")
    @PreAuthorize("hasAuthority('case:note') and hasAuthority('document:read')")
    ResponseEntity<NoteViews.NoteView> attach(@PathVariable UUID id, @PathVariable UUID document) {
        Note note = own(id, "attaching to it");
        attachments.add(note, document);
        return answer(HttpStatus.OK, note);
    }

    @DeleteMapping("/notes/{id}/attachments/{document}")
    @PreAuthorize("hasAuthority('case:note') and hasAuthority('document:read')")
    ResponseEntity<NoteViews.NoteView> detach(@PathVariable UUID id, @PathVariable UUID document) {
        Note note = own(id, "taking something from it");
        attachments.remove(note, document);
        return answer(HttpStatus.OK, note);
    }

    /** From now on colleagues read it, and nobody changes it. */
    @PostMapping("/notes/{id}/signature")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<NoteViews.NoteView> sign(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read) {
        Note note = own(id, "signing it");
        IfMatch.require(read, note.version());
        if (writings.text(note.wording(), id).isBlank()) {
            throw new InvalidRequest("#/wording", "required", "An empty note cannot be signed.");
        }
        note.sign();
        if (note.caseId() != null) {
            cases.written(note.caseId());
        }
        audit.record("sign-note", "client", note.clientId());
        return answer(HttpStatus.OK, notes.saveAndFlush(note));
    }

    /** Throws a draft away. */
    @DeleteMapping("/notes/{id}")
    @PreAuthorize("hasAuthority('case:note')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        Note note = own(id, "throwing it away");
        audit.record("discard-draft", "client", note.clientId());
        notes.delete(note);
    }

    /** Something to add or to correct, written beside a signed note by its writer or somebody of the team. */
    @PostMapping("/notes/{id}/amendments")
    @PreAuthorize("hasAuthority('case:note')")
    ResponseEntity<NoteViews.NoteView> amend(
            @PathVariable UUID id,
            @Valid @RequestBody AmendmentForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        requests.once(key, form, () -> {
            Note note = find(id);
            Person self = Person.speaking();
            if (note.signedAt() == null) {
                throw new Conflict("A draft is changed, not amended.");
            }
            if (!note.isBy(self) && !teams.isIn(note.clientId(), self.id())) {
                throw new Refusal(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "Whoever amends a note works with the client: join the team.");
            }
            amendments.add(form.id(), note, form.wording());
            audit.record("amend-note", "client", note.clientId());
            return form.id();
        });
        return answer(HttpStatus.CREATED, find(id));
    }

    /** A draft is its writer's; for everybody else it does not exist. */
    private Note find(UUID id) {
        return notes.findById(id)
                .filter(note -> note.mayBeReadBy(Person.speaking()))
                .orElseThrow(() -> new NotFound("That note"));
    }

    private Note own(UUID id, String step) {
        Note note = find(id);
        note.requireDraft(step);
        return note;
    }

    private ResponseEntity<NoteViews.NoteView> answer(HttpStatus status, Note note) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(note.version()))
                .body(views.of(List.of(note)).getFirst());
    }
}
