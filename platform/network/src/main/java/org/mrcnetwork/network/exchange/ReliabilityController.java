package org.mrcnetwork.network.exchange;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an agency of the directory has answered whoever referred somebody to it, learned from all centres' referrals. */
@RestController
@RequestMapping("/api/v1/directory/organizations/{id}/reliability")
@PreAuthorize("hasAuthority('directory:read')")
@Transactional(readOnly = true)
class ReliabilityController {

    private final JdbcClient jdbc;

    ReliabilityController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the last year; all of it null where fewer than eleven answers, or a confidential place, let nothing be said.
     *
     * @param acceptedPercent of those that were answered, in steps of five
     * @param answeredPercent of all, in steps of five
     * @param medianDays until an answer came, at least 1
     */
    record Reliability(
            @Nullable Integer acceptedPercent,
            @Nullable Integer answeredPercent,
            @Nullable Integer medianDays,
            @Nullable YearMonth lastAnswered) {

        private static final Reliability UNKNOWN = new Reliability(null, null, null, null);
    }

    @GetMapping
    Reliability show(@PathVariable UUID id) {
        return jdbc.sql("SELECT * FROM network.reliability(?)")
                .param(id)
                .query((row, _) -> new Reliability(
                        row.getInt("accepted_percent"),
                        row.getInt("answered_percent"),
                        row.getInt("median_days"),
                        YearMonth.from(row.getDate("last_answered").toLocalDate())))
                .optional()
                .orElse(Reliability.UNKNOWN);
    }
}
