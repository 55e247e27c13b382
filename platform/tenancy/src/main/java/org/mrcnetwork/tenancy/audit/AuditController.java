package org.mrcnetwork.tenancy.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.ReadingAudit.Found;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read or changed what (handbook 7.4), for the data administrator. Reading it is written down in it. */
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasAuthority('audit:read')")
@Transactional
class AuditController {

    private final ReadingAudit reading;
    private final NamingSubjects naming;
    private final AuditQuestions questions;

    AuditController(ReadingAudit reading, NamingSubjects naming, AuditQuestions questions) {
        this.reading = reading;
        this.naming = naming;
        this.questions = questions;
    }

    /**
     * @param number by which people know the record; null for most, and for whoever may not know of it
     * @param position in the sealed chain; null while the entry waits to be sealed
     */
    record AuditView(
            UUID id,
            Instant at,
            @Nullable UUID personId,
            String person,
            String action,
            String subject,
            UUID subjectId,
            @Nullable String number,
            @Nullable Long position) {

        static AuditView from(Found found, @Nullable String number) {
            AuditEntry entry = found.entry();
            return new AuditView(
                    found.id(),
                    found.at(),
                    entry.personId() == null ? null : UUID.fromString(entry.personId()),
                    entry.person(),
                    entry.action(),
                    entry.subject(),
                    UUID.fromString(entry.subjectId()),
                    number,
                    found.position());
        }
    }

    record AuditPage(List<AuditView> items, @Nullable String next) {}

    /** What can be asked for: everybody and every action that the log has. */
    record AuditChoices(List<Person> people, List<String> actions) {}

    /**
     * Newest first.
     *
     * @param subject a record; for a client, also what was read or changed of the client's visits and referrals
     * @param until the first moment that is too late
     */
    @GetMapping("/entries")
    AuditPage entries(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after) {
        AuditFilter filter = questions.filter(subject, person, action, from, until);
        List<Found> found = reading.page(filter, PageCursor.read(after), limit + 1);
        questions.record("read-audit-log", subject);
        List<Found> page = found.stream().limit(limit).toList();
        Map<String, String> numbers =
                naming.numbers(page.stream().map(Found::entry).toList());
        return new AuditPage(
                page.stream()
                        .map(one -> AuditView.from(one, numbers.get(one.entry().subjectId())))
                        .toList(),
                found.size() > limit ? cursorAfter(page.getLast()) : null);
    }

    @GetMapping("/choices")
    AuditChoices choices() {
        return new AuditChoices(reading.people(), reading.actions());
    }

    private static String cursorAfter(Found last) {
        return new PageCursor(last.at(), last.id()).text();
    }
}
