package org.mrcnetwork.network.insight;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrcnetwork.network.onboarding.CentreListing;
import org.mrcnetwork.network.onboarding.Centres;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Compares the centres of a region month by month. Every cell stands for a whole month and is suppressed within it, so
 * that no choice of months lets a hidden count be worked out as a difference.
 */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresController {

    private static final int MOST_MONTHS = 36;

    private final JdbcClient jdbc;
    private final Centres centres;

    FiguresController(JdbcClient jdbc, Centres centres) {
        this.jdbc = jdbc;
        this.centres = centres;
    }

    record Figures(int threshold, List<YearMonth> months, List<CentreFigures> centres) {}

    record CentreFigures(UUID id, String name, String country, List<MonthFigures> months) {}

    record MonthFigures(YearMonth month, Cell total, List<SexFigure> bySex, List<ServiceFigure> byService) {}

    record SexFigure(String sex, Cell visits) {}

    record ServiceFigure(String service, Cell visits) {}

    /** Which centres is decided by the region in the caller's token, never by a parameter. */
    @GetMapping
    @PreAuthorize("hasAuthority('figures:compare')")
    @Transactional(readOnly = true)
    Figures compare(@RequestParam YearMonth from, @RequestParam YearMonth until, @AuthenticationPrincipal Jwt token) {
        if (until.isBefore(from) || ChronoUnit.MONTHS.between(from, until) >= MOST_MONTHS) {
            throw new InvalidRequest("#/until", "invalid", "Ask for 1 to " + MOST_MONTHS + " months.");
        }
        List<YearMonth> months = Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
                .toList();
        UUID region = UUID.fromString(token.getClaimAsString("org"));
        return new Figures(
                Suppression.THRESHOLD,
                months,
                centres.ofRegion(region).stream()
                        .map(centre -> figures(centre, months))
                        .toList());
    }

    private CentreFigures figures(CentreListing centre, List<YearMonth> months) {
        Map<YearMonth, List<Counted>> counted = counted(centre.id(), months);
        return new CentreFigures(
                centre.id(),
                centre.name(),
                centre.country(),
                months.stream()
                        .map(month -> month(month, counted.getOrDefault(month, List.of())))
                        .toList());
    }

    private static MonthFigures month(YearMonth month, List<Counted> counted) {
        Map<String, Cell> bySex = Suppression.breakdown(sum(counted, Counted::sex));
        Map<String, Cell> byService = Suppression.breakdown(sum(counted, Counted::service));
        return new MonthFigures(
                month,
                Suppression.total(counted.stream().mapToInt(Counted::visits).sum()),
                bySex.entrySet().stream()
                        .map(entry -> new SexFigure(entry.getKey(), entry.getValue()))
                        .toList(),
                byService.entrySet().stream()
                        .map(entry -> new ServiceFigure(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Map<String, Integer> sum(List<Counted> counted, Function<Counted, String> by) {
        return counted.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(Counted::visits)));
    }

    private Map<YearMonth, List<Counted>> counted(UUID centre, List<YearMonth> months) {
        return jdbc
                .sql("""
                SELECT month, sex, service, count(*) AS visits FROM network.visit_fact
                WHERE centre_id = ? AND month BETWEEN ? AND ? GROUP BY month, sex, service
                """)
                .params(centre, months.getFirst().atDay(1), months.getLast().atDay(1))
                .query((row, _) -> new Counted(
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getString("sex"),
                        row.getString("service"),
                        row.getInt("visits")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Counted::month));
    }

    private record Counted(YearMonth month, String sex, String service, int visits) {}
}
