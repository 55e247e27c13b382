package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.fields.ExtraField;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clients by what they answered to a question of the centre's own: who they are, and how many. */
@RestController
@RequestMapping("/api/v1/extra-fields/{field}")
@Transactional
class AnswersController {

    private final AnsweredClients answered;
    private final ExtraFields fields;
    private final AuditLog audit;

    AnswersController(AnsweredClients answered, ExtraFields fields, AuditLog audit) {
        this.answered = answered;
        this.fields = fields;
        this.audit = audit;
    }

    /** @param said the code, or {@code yes} and {@code no} */
    record AnswerCount(String said, long clients) {}

    /** @param others clients of whom it is not known */
    record AnswerCounts(List<AnswerCount> items, long others) {}

    /**
     * The newest first.
     *
     * @param said a code, {@code yes} or {@code no}, a number or a date; or between {@code least} and {@code most}, of
     *     numbers and dates
     */
    @GetMapping("/clients")
    @PreAuthorize("hasAuthority('client:read')")
    FindingClients.Page clients(
            @PathVariable UUID field,
            @RequestParam(required = false) @Nullable @Size(max = 60) String said,
            @RequestParam(required = false) @Nullable @Size(max = 20) String least,
            @RequestParam(required = false) @Nullable @Size(max = 20) String most,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after) {
        ExtraField asked = field(field);
        FindingClients.Page found = answered.find(asked, new AnsweredClients.Said(said, least, most), limit, after);
        audit.recordEach(
                "read-in-list",
                "client",
                found.items().stream().map(FindingClients.ClientSummary::id).toList());
        return found;
    }

    /**
     * How many of the clients whom the reader may know of gave which answer. It is for the centre itself, whose staff can
     * read each of these files: nothing is left out because it is small, and nothing of it leaves the centre.
     */
    @GetMapping("/counts")
    @PreAuthorize("hasAuthority('client:read')")
    AnswerCounts counts(@PathVariable UUID field) {
        ExtraField asked = field(field);
        if (!asked.kind().isCounted() || asked.identifying()) {
            throw new InvalidRequest("#/field", "invalid", "Answers to this question are not counted.");
        }
        return answered.counts(asked);
    }

    private ExtraField field(UUID id) {
        return fields.question(id).map(ExtraFields.Question::field).orElseThrow(() -> new NotFound("That question"));
    }
}
