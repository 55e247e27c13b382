package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.NotFound;
import org.mrcnetwork.tenants.fields.ExtraField;
import org.mrcnetwork.tenants.fields.ExtraFields;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many clients gave which answer to a question of the centre's own. */
@RestController
@RequestMapping("/api/v1/extra-fields/{field}")
@Transactional(readOnly = true)
class AnswersController {

    private final ClientsByAnswer answered;
    private final ExtraFields fields;

    AnswersController(ClientsByAnswer answered, ExtraFields fields) {
        this.answered = answered;
        this.fields = fields;
    }

    /** @param said the code, or {@code yes} and {@code no} */
    record AnswerCount(String said, long clients) {}

    /** @param others clients of whom it is not known */
    record AnswerCounts(List<AnswerCount> items, long others) {}

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
        return answered.counts(asked.id());
    }

    private ExtraField field(UUID id) {
        return fields.question(id).map(ExtraFields.Question::field).orElseThrow(() -> new NotFound("That question"));
    }
}
