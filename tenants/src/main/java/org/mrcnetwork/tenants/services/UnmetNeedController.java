package org.mrcnetwork.tenants.services;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people needed and the centre could not give, for its manager: what to argue for and to plan (handbook 3.1, 8.1).
 * Inside the centre whole numbers are shown; nothing of it leaves the centre.
 */
@RestController
@RequestMapping("/api/v1/unmet-needs")
@Transactional(readOnly = true)
class UnmetNeedController {

    private static final int MOST_MONTHS = 36;

    private final JdbcClient jdbc;
    private final CentreClock clock;

    UnmetNeedController(JdbcClient jdbc, CentreClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record UnmetNeed(YearMonth month, ServiceType service, NotGivenBecause because, int contacts) {}

    record UnmetNeeds(List<UnmetNeed> items) {}

    /** By months of the centre's own time zone, the latest first, within a month the most frequent first. */
    @GetMapping
    @PreAuthorize("hasAuthority('figures:own')")
    UnmetNeeds count(@RequestParam YearMonth from, @RequestParam YearMonth until) {
        if (until.isBefore(from) || ChronoUnit.MONTHS.between(from, until) >= MOST_MONTHS) {
            throw new InvalidRequest("#/until", "invalid", "Ask for 1 to " + MOST_MONTHS + " months.");
        }
        ZoneId zone = clock.zone();
        return new UnmetNeeds(jdbc.sql("""
                SELECT to_char(at AT TIME ZONE :zone, 'YYYY-MM') AS month, unmet_service, unmet_because, count(*) AS contacts
                FROM visit WHERE unmet_service IS NOT NULL AND at >= :from AND at < :until
                GROUP BY 1, 2, 3 ORDER BY 1 DESC, 4 DESC, 2, 3""")
                .param("zone", zone.getId())
                .param("from", from.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .query((row, _) -> new UnmetNeed(
                        YearMonth.parse(row.getString("month")),
                        ServiceType.valueOf(row.getString("unmet_service")),
                        NotGivenBecause.valueOf(row.getString("unmet_because")),
                        row.getInt("contacts")))
                .list());
    }
}
