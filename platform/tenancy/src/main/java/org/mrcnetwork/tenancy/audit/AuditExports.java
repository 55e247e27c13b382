package org.mrcnetwork.tenancy.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.chain.SealedLines;
import org.mrcnetwork.tenancy.audit.chain.Segment;
import org.mrcnetwork.tenancy.audit.chain.Verdict;
import org.mrcnetwork.tenancy.problem.AnswerCutShort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole audit log, or a part, as a file: for reading, or sealed so that it can be checked without the platform. And
 * the same check here. That it was asked for is committed before the first byte goes out, since what has gone out cannot
 * be taken back with the transaction.
 */
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasAuthority('audit:read')")
class AuditExports {

    private static final Logger LOG = LoggerFactory.getLogger(AuditExports.class);

    private final SealingAudit sealing;
    private final ReadingAudit reading;
    private final SealedLog log;
    private final NamingSubjects naming;
    private final AuditQuestions questions;
    private final LongReads longReads;
    private final TransactionTemplate transaction;

    AuditExports(
            SealingAudit sealing,
            ReadingAudit reading,
            SealedLog log,
            NamingSubjects naming,
            AuditQuestions questions,
            LongReads longReads,
            PlatformTransactionManager transactions) {
        this.sealing = sealing;
        this.reading = reading;
        this.log = log;
        this.naming = naming;
        this.questions = questions;
        this.longReads = longReads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** For a spreadsheet: newest first, times in UTC. */
    @GetMapping("/export.csv")
    void csv(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            HttpServletResponse response) {
        AuditFilter filter = asked("export-audit-log", subject, person, action, from, until);
        stream(response, "csv", "text/csv", writer -> {
            try (CsvExport csv = new CsvExport(writer, naming)) {
                reading.each(filter, row -> csv.add(AuditRows.entry(row)));
            }
        });
    }

    /** To be kept and checked: one JSON object a line, rows by position with their hashes, heads between them. */
    @GetMapping("/export.jsonl")
    void sealed(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            HttpServletResponse response) {
        AuditFilter filter = asked("export-sealed-audit-log", subject, person, action, from, until);
        sealIfPossible();
        stream(response, "jsonl", "application/jsonl", writer -> {
            Segment part = log.partWith(filter);
            writer.append(SealedLines.of(part)).append('\n');
            log.each(part, filter, link -> line(writer, SealedLines.of(link)));
        });
    }

    /**
     * @param fault the kind of the first fault; null when the log is intact
     * @param position of the first row concerned
     * @param until the last position that may be concerned
     */
    record Verification(
            boolean intact,
            long rows,
            @Nullable Instant sealedUntil,
            Verdict.@Nullable Fault fault,
            @Nullable Long position,
            @Nullable Long until,
            @Nullable String entryId,
            @Nullable String at) {

        static Verification from(Verdict verdict) {
            Verdict.Finding finding = verdict.finding();
            Instant sealedUntil = verdict.sealedUntil() == null ? null : Instant.parse(verdict.sealedUntil());
            return finding == null
                    ? new Verification(true, verdict.rows(), sealedUntil, null, null, null, null, null)
                    : new Verification(
                            false,
                            verdict.rows(),
                            sealedUntil,
                            finding.fault(),
                            finding.position(),
                            finding.until(),
                            finding.entry(),
                            finding.at());
        }
    }

    /** Follows the chain from the first row to the last, as the command does with a file. */
    @PostMapping("/verification")
    Verification verify() {
        transaction.executeWithoutResult(_ -> questions.record("verify-audit-log", null));
        sealIfPossible();
        return Verification.from(longReads.give(() -> transaction.execute(_ -> log.verify())));
    }

    private AuditFilter asked(
            String what,
            @Nullable UUID subject,
            @Nullable UUID person,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {
        return transaction.execute(_ -> {
            AuditFilter filter = questions.filter(subject, person, action, from, until);
            questions.record(what, subject);
            return filter;
        });
    }

    /** A log that was tampered with is not sealed over, and is exported and checked all the same. */
    private void sealIfPossible() {
        try {
            sealing.sealNow();
        } catch (SealingAudit.BrokenChain e) {
            // The export and the check show where.
        }
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private void stream(HttpServletResponse response, String ending, String type, Writing writing) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-log-" + LocalDate.now(ZoneOffset.UTC) + "." + ending + "\"");
        try {
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            longReads.one(() -> transaction.executeWithoutResult(_ -> write(writing, writer)));
            writer.flush();
        } catch (IOException | UncheckedIOException e) {
            // Whoever was downloading has gone; there is nobody left to tell.
            LOG.debug("A download was given up", e);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new AnswerCutShort(e);
            }
            response.reset();
            throw e;
        }
    }

    private static void write(Writing writing, Writer writer) {
        try {
            writing.to(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Writer writer, String line) {
        try {
            writer.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
