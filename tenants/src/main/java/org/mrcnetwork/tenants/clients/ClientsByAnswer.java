package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.mrcnetwork.tenants.fields.SoughtAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds and counts clients by what they answered to the centre's own questions; only whom the reader may know of. */
@Component
public class ClientsByAnswer {

    private final JdbcClient jdbc;
    private final CentreClock clock;

    ClientsByAnswer(JdbcClient jdbc, CentreClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these, who answered so. */
    Set<UUID> among(Collection<UUID> clients, SoughtAnswer answer) {
        return clients.isEmpty()
                ? Set.of()
                : asked(
                                "SELECT k.client_id FROM client_extra_key k WHERE k.client_id = ANY (:clients) AND ",
                                answer,
                                "")
                        .param("clients", clients.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set();
    }

    /** Who answered so, registered before the cursor, the newest first. */
    List<UUID> newest(SoughtAnswer answer, PageCursor before, int limit) {
        return asked("""
                        SELECT c.id FROM client_extra_key k JOIN client c ON c.id = k.client_id
                        WHERE (c.registered_at, c.id) < (:at, :before) AND
                        """, answer, " ORDER BY c.registered_at DESC, c.id DESC LIMIT :limit")
                .param("at", before.at().atOffset(ZoneOffset.UTC))
                .param("before", before.id())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String select, SoughtAnswer answer, String order) {
        String question = " k.field_id = :question AND ";
        if (answer.said() != null) {
            return jdbc.sql(select + question + "k.said = :said" + order)
                    .param("question", answer.question())
                    .param("said", answer.said());
        }
        if (answer.least() != null || answer.most() != null) {
            return jdbc.sql(select + question + "k.number BETWEEN :least AND :most" + order)
                    .param("question", answer.question())
                    .param(
                            "least",
                            answer.least() == null
                                    ? -Double.MAX_VALUE
                                    : answer.least().doubleValue())
                    .param(
                            "most",
                            answer.most() == null
                                    ? Double.MAX_VALUE
                                    : answer.most().doubleValue());
        }
        return jdbc.sql(select + question + "k.day BETWEEN :first AND :last" + order)
                .param("question", answer.question())
                .param("first", answer.first() == null ? LocalDate.of(1, 1, 1) : answer.first())
                .param("last", answer.last() == null ? LocalDate.of(9999, 12, 31) : answer.last());
    }

    /** How many gave which answer, and of how many others it is not known. */
    AnswersController.AnswerCounts counts(UUID question) {
        List<AnswersController.AnswerCount> counts = jdbc.sql("""
                SELECT said, count(*) AS clients FROM client_extra_key WHERE field_id = ? GROUP BY said ORDER BY said
                """)
                .param(question)
                .query((row, _) -> new AnswersController.AnswerCount(row.getString("said"), row.getLong("clients")))
                .list();
        long others = jdbc.sql("""
                SELECT count(*) FROM client c
                WHERE NOT EXISTS (SELECT FROM client_extra_key k WHERE k.client_id = c.id AND k.field_id = ?)
                """).param(question).query(Long.class).single();
        return new AnswersController.AnswerCounts(counts, others);
    }

    /**
     * How many clients were registered in a month.
     *
     * @param clients each counted once
     * @param byAnswer by code, those who said nothing by the empty word; whoever said several is counted at each
     */
    public record Registered(int clients, Map<String, Integer> byAnswer) {}

    /** By months of the centre's own time zone. No file is read for it, so nothing is written to the audit log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<YearMonth, Registered> registered(UUID question, YearMonth from, YearMonth until) {
        ZoneId zone = clock.zone();
        Map<YearMonth, Integer> clients = new HashMap<>();
        Map<YearMonth, Map<String, Integer>> byAnswer = new HashMap<>();
        jdbc.sql("""
                SELECT to_char(c.registered_at AT TIME ZONE :zone, 'YYYY-MM') AS month, k.said,
                       GROUPING(k.said) = 1 AS whole, count(DISTINCT c.id) AS people
                FROM client c LEFT JOIN client_extra_key k ON k.client_id = c.id AND k.field_id = :question
                WHERE c.registered_at >= :from AND c.registered_at < :until
                GROUP BY GROUPING SETS ((1), (1, k.said))
                """)
                .param("zone", zone.getId())
                .param("question", question)
                .param("from", from.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .query(row -> {
                    YearMonth month = YearMonth.parse(row.getString("month"));
                    if (row.getBoolean("whole")) {
                        clients.put(month, row.getInt("people"));
                    } else {
                        String said = row.getString("said");
                        byAnswer.computeIfAbsent(month, _ -> new HashMap<>())
                                .put(said == null ? "" : said, row.getInt("people"));
                    }
                });
        return clients.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        month -> new Registered(month.getValue(), byAnswer.getOrDefault(month.getKey(), Map.of()))));
    }
}
