package org.mrcnetwork.tenants.reporting;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.insight.Cell;
import org.mrcnetwork.network.insight.Suppression;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenants.clients.ClientsByAnswer;
import org.mrcnetwork.tenants.fields.SeekingAnswers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The centre's new clients by what they answered to a question of its own, for the centre itself. A list is put on the
 * wall and into reports, so small counts are kept back as in the figures of a region: whole months, each suppressed
 * within itself.
 */
@RestController
@RequestMapping("/api/v1/figures/clients")
@Transactional(readOnly = true)
class ClientFiguresController {

    private static final int MOST_MONTHS = 36;
    private static final String NOTHING = "";

    private final SeekingAnswers answers;
    private final ClientsByAnswer clients;

    ClientFiguresController(SeekingAnswers answers, ClientsByAnswer clients) {
        this.answers = answers;
        this.clients = clients;
    }

    record ClientFigures(int threshold, List<MonthOfClients> months) {}

    record MonthOfClients(YearMonth month, Cell clients, List<AnswerFigure> byAnswer) {}

    /** @param code null for those who said nothing */
    record AnswerFigure(@Nullable String code, Cell clients) {}

    /** By months of the centre's own time zone in which they were registered. */
    @GetMapping
    @PreAuthorize("hasAuthority('figures:own')")
    ClientFigures count(@RequestParam UUID field, @RequestParam YearMonth from, @RequestParam YearMonth until) {
        if (until.isBefore(from) || ChronoUnit.MONTHS.between(from, until) >= MOST_MONTHS) {
            throw new InvalidRequest("#/until", "invalid", "Ask for 1 to " + MOST_MONTHS + " months.");
        }
        SeekingAnswers.Counted counted = answers.counted(field);
        Map<YearMonth, ClientsByAnswer.Registered> registered = clients.registered(field, from, until);
        return new ClientFigures(
                Suppression.THRESHOLD,
                Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
                        .map(month -> month(month, counted, registered.get(month)))
                        .toList());
    }

    private static MonthOfClients month(
            YearMonth month, SeekingAnswers.Counted asked, ClientsByAnswer.@Nullable Registered counted) {
        int all = counted == null ? 0 : counted.clients();
        Map<String, Integer> counts = new LinkedHashMap<>();
        asked.codes()
                .forEach(code -> counts.put(
                        code, counted == null ? 0 : counted.byAnswer().getOrDefault(code, 0)));
        if (!asked.overlap()) {
            counts.put(NOTHING, counted == null ? 0 : counted.byAnswer().getOrDefault(NOTHING, 0));
        }
        return new MonthOfClients(
                month, Suppression.total(all), asked.overlap() ? overlapping(counts, all) : apart(counts));
    }

    private static List<AnswerFigure> apart(Map<String, Integer> counts) {
        return Suppression.breakdown(counts).entrySet().stream()
                .map(entry ->
                        new AnswerFigure(entry.getKey().equals(NOTHING) ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Whoever said several things is counted at each, so that the answers are no parts of one whole: each is one with those
     * who did not say it. How many said nothing is left out, or how many said two of two things could be worked out.
     */
    private static List<AnswerFigure> overlapping(Map<String, Integer> counts, int all) {
        return counts.entrySet().stream()
                .map(entry -> new AnswerFigure(entry.getKey(), oneOf(entry.getValue(), all)))
                .toList();
    }

    private static Cell oneOf(int said, int all) {
        return Objects.requireNonNull(
                Suppression.breakdown(Map.of(true, said, false, all - said)).get(true));
    }
}
