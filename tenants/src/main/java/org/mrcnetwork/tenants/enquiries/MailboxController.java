package org.mrcnetwork.tenants.enquiries;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenancy.web.IfMatch;
import org.mrcnetwork.tenants.outbound.AllowedHosts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager says where the centre's mail is. Passwords go in and never come out. */
@RestController
@RequestMapping("/api/v1/mailbox")
@PreAuthorize("hasAuthority('line:manage')")
@Transactional
class MailboxController {

    private final Mailboxes mailboxes;
    private final AllowedHosts hosts;
    private final Agenda agenda;
    private final AuditLog audit;

    MailboxController(Mailboxes mailboxes, AllowedHosts hosts, Agenda agenda, AuditLog audit) {
        this.mailboxes = mailboxes;
        this.hosts = hosts;
        this.agenda = agenda;
        this.audit = audit;
    }

    record MailboxView(
            MailSettings settings,
            @Nullable Instant fetchedAt,
            @Nullable String problem) {}

    @GetMapping
    ResponseEntity<MailboxView> read() {
        return mailboxes.find().map(MailboxController::view).orElseThrow(() -> new NotFound("A mailbox"));
    }

    /** The first time without {@code If-Match}, afterwards with it. */
    @PutMapping
    ResponseEntity<MailboxView> store(
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @Valid @RequestBody MailSettings settings) {
        Mailboxes.Mailbox stored = mailboxes.find().orElse(null);
        if (stored != null) {
            IfMatch.require(read, stored.version());
        }
        if (settings.imap() != null) {
            require(settings.imap(), "#/imap");
        }
        if (settings.smtp() != null) {
            require(settings.smtp(), "#/smtp");
        }
        mailboxes.store(settings.keeping(stored == null ? null : stored.settings()));
        agenda.noLaterThan(FetchingMail.WORK, Instant.now());
        audit.record("change-mailbox", "centre", Tenancy.required().centre());
        return view(Objects.requireNonNull(mailboxes.find().orElse(null)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        mailboxes.remove();
        audit.record("remove-mailbox", "centre", Tenancy.required().centre());
    }

    private void require(MailSettings.MailServer server, String pointer) {
        hosts.require(server.host(), server.protection() == MailSettings.Protection.NONE, pointer);
    }

    private static ResponseEntity<MailboxView> view(Mailboxes.Mailbox mailbox) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(mailbox.version()))
                .body(new MailboxView(mailbox.settings().withoutPasswords(), mailbox.fetchedAt(), mailbox.problem()));
    }
}
