package org.mrcnetwork.tenants.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What clients meant to do at first contact, against what had happened when their cases were terminated (handbook 8.2).
 * Shown side by side: none of the cells is a success or a failure.
 */
@RestController
@RequestMapping("/api/v1/case-outcomes")
@Transactional(readOnly = true)
class OutcomesController {

    private final JdbcClient jdbc;
    private final CentreClock clock;

    OutcomesController(JdbcClient jdbc, CentreClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record OutcomeCell(Intention intention, CaseOutcome outcome, long cases) {}

    record OutcomeTable(List<OutcomeCell> cells) {}

    /** Cases as they stand now that were last terminated in that period, by the centre's clock; of this centre, for itself alone. */
    @GetMapping
    @PreAuthorize("hasAuthority('figures:own')")
    OutcomeTable table(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        LocalDate last = until == null ? clock.today() : until;
        LocalDate first = from == null ? last.minusYears(1) : from;
        return new OutcomeTable(jdbc.sql("""
                SELECT c.intention, c.outcome, count(*) AS cases FROM client_case c
                WHERE c.step = 'TERMINATED' AND (
                    SELECT max(s.at) FROM case_step s WHERE s.case_id = c.id AND s.step = 'TERMINATED')
                        >= ? AND (
                    SELECT max(s.at) FROM case_step s WHERE s.case_id = c.id AND s.step = 'TERMINATED') < ?
                GROUP BY c.intention, c.outcome ORDER BY c.intention, c.outcome
                """)
                .params(
                        first.atStartOfDay(clock.zone()).toOffsetDateTime(),
                        last.plusDays(1).atStartOfDay(clock.zone()).toOffsetDateTime())
                .query((row, _) -> new OutcomeCell(
                        Intention.valueOf(row.getString("intention")),
                        CaseOutcome.valueOf(row.getString("outcome")),
                        row.getLong("cases")))
                .list());
    }
}
