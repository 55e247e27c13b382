package org.mrcnetwork.tenants.enquiries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IdempotentRequests;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.services.VisitForm;
import org.springframework.data.domain.Limit;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue: who takes what, what was answered, what contact came of it. */
@RestController
@RequestMapping("/api/v1/enquiries")
@PreAuthorize("hasAuthority('enquiry:answer')")
@Transactional
class EnquiryController {

    private static final int MOST = 100;

    private final Enquiries enquiries;
    private final AnsweringEnquiries answering;
    private final ReadingEnquiries reading;
    private final IdempotentRequests requests;

    EnquiryController(
            Enquiries enquiries, AnsweringEnquiries answering, ReadingEnquiries reading, IdempotentRequests requests) {
        this.enquiries = enquiries;
        this.answering = answering;
        this.reading = reading;
        this.requests = requests;
    }

    record EnquiryList(List<EnquiryView.EnquiryLine> items, boolean more) {}

    /** What somebody noted down: from the answering machine, from another program, or to call somebody back. */
    record EnquiryForm(
            @NotNull UUID id,
            @NotNull EnquiryChannel channel,
            @NotNull Instant receivedAt,
            @Nullable @Size(max = 200) String from,
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 35) String language) {}

    record Assignee(
            @NotNull UUID id, @NotBlank @Size(max = 200) String name) {}

    record LinkForm(@Nullable UUID clientId) {}

    /** @param safeContactRead whoever answers a client has read how the client can be reached without harm */
    record AnswerForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 20_000) String text,
            @NotNull SentBy sentBy,
            @Nullable Boolean safeContactRead) {}

    /**
     * What waits, the most urgent first; or, when {@code done}, what was answered and closed, the latest first.
     *
     * @param kind of this kind only
     */
    @GetMapping
    EnquiryList list(
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(required = false) @Nullable EnquiryKind kind) {
        Limit oneMore = Limit.of(MOST + 1);
        Set<EnquiryKind> kinds = EnumSet.copyOf(Complaints.shown());
        if (kind != null) {
            kinds.retainAll(Set.of(kind));
        }
        List<Enquiry> found = done
                ? enquiries.latest(EnumSet.of(EnquiryStatus.ANSWERED, EnquiryStatus.CLOSED), kinds, oneMore)
                : enquiries.waiting(EnumSet.of(EnquiryStatus.NEW, EnquiryStatus.ASSIGNED), kinds, oneMore);
        return new EnquiryList(reading.lines(found.stream().limit(MOST).toList()), found.size() > MOST);
    }

    @GetMapping("/{id}")
    ResponseEntity<EnquiryView> read(@PathVariable UUID id) {
        Enquiry enquiry =
                enquiries.findById(id).filter(Complaints::mayRead).orElseThrow(() -> new NotFound("That enquiry"));
        return view(HttpStatus.OK, enquiry);
    }

    @PostMapping
    ResponseEntity<EnquiryView> note(
            @Valid @RequestBody EnquiryForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = requests.once(
                key,
                form,
                () -> answering.note(
                        form.id(),
                        form.channel(),
                        form.receivedAt(),
                        new Contents(form.from(), null, form.text()),
                        form.language()));
        return view(HttpStatus.CREATED, enquiries.findById(id).orElseThrow(() -> new NotFound("That enquiry")));
    }

    @PutMapping("/{id}/assignee")
    ResponseEntity<EnquiryView> assign(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody Assignee colleague) {
        return view(
                HttpStatus.OK,
                answering.assign(id, IfMatch.version(read), new Person(colleague.id(), colleague.name())));
    }

    @DeleteMapping("/{id}/assignee")
    ResponseEntity<EnquiryView> release(@PathVariable UUID id) {
        return view(HttpStatus.OK, answering.release(id));
    }

    /** Says from which client it is, so that it belongs to that file; or that this was a mistake. */
    @PutMapping("/{id}/client")
    ResponseEntity<EnquiryView> link(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody LinkForm form) {
        return view(HttpStatus.OK, answering.link(id, IfMatch.version(read), form.clientId()));
    }

    @PostMapping("/{id}/answers")
    ResponseEntity<EnquiryView> answer(
            @PathVariable UUID id,
            @Valid @RequestBody AnswerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        requests.once(key, List.of(id, form), () -> answering.answer(id, form));
        return view(HttpStatus.CREATED, enquiries.findById(id).orElseThrow(() -> new NotFound("That enquiry")));
    }

    /** Logs it as a contact, of the client whom it is from or of somebody anonymous, and closes it. */
    @PostMapping("/{id}/contact")
    @PreAuthorize("hasAuthority('enquiry:answer') and hasAuthority('visit:log')")
    ResponseEntity<EnquiryView> log(
            @PathVariable UUID id,
            @Valid @RequestBody VisitForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        requests.once(key, List.of(id, form), () -> answering.log(id, form));
        return view(HttpStatus.CREATED, enquiries.findById(id).orElseThrow(() -> new NotFound("That enquiry")));
    }

    @PutMapping("/{id}/closed")
    ResponseEntity<EnquiryView> close(@PathVariable UUID id) {
        return view(HttpStatus.OK, answering.close(id));
    }

    @DeleteMapping("/{id}/closed")
    ResponseEntity<EnquiryView> reopen(@PathVariable UUID id) {
        return view(HttpStatus.OK, answering.reopen(id));
    }

    private ResponseEntity<EnquiryView> view(HttpStatus status, Enquiry enquiry) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(enquiry.version()))
                .body(reading.view(enquiry));
    }
}
