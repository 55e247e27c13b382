package org.mrcnetwork.tenants.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.CaseTeamFiles;
import org.mrcnetwork.tenants.clients.CentreClock;
import org.mrcnetwork.tenants.clients.ClientFiles;
import org.mrcnetwork.tenants.clients.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open cases that somebody works on, with what is overdue and which have gone quiet. Whoever reads this list has read
 * what each case is about, and the audit log says so.
 */
@Component
class Caseload {

    /** A case about whose client nobody has written anything for so long is asked after. */
    static final Duration QUIET_AFTER = Duration.ofDays(30);

    private static final int AT_MOST = 500;

    private final JdbcClient jdbc;
    private final Writings writings;
    private final ClientFiles clients;
    private final CaseTeamFiles teams;
    private final List<TimelineSource> rooms;
    private final AuditLog audit;
    private final CentreClock clock;

    Caseload(
            JdbcClient jdbc,
            Writings writings,
            ClientFiles clients,
            CaseTeamFiles teams,
            List<TimelineSource> rooms,
            AuditLog audit,
            CentreClock clock) {
        this.jdbc = jdbc;
        this.writings = writings;
        this.clients = clients;
        this.teams = teams;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param lead the case manager; null when the client has no team any more
     * @param nextOn the first day on which an action or a review is due
     * @param overdue how many actions and reviews are late
     * @param writtenAt when anybody last wrote anything about the client
     */
    record CaseOnHand(
            UUID id,
            ClientFiles.ClientName client,
            String about,
            Step step,
            @Nullable Person lead,
            @Nullable LocalDate nextOn,
            int overdue,
            Instant writtenAt,
            boolean quiet,
            boolean signOffAsked) {}

    private record Row(
            UUID id,
            UUID client,
            byte[] about,
            Step step,
            @Nullable LocalDate nextOn,
            int overdue,
            boolean signOffAsked,
            Instant writtenAt) {}

    /** Those of the clients in whose team this person is. */
    List<CaseOnHand> of(Person person) {
        return shown(rows("AND c.client_id = ANY (?)", List.of((Object)
                teams.clientsOf(person.id()).toArray(UUID[]::new))));
    }

    /** All that the reader may know of. */
    List<CaseOnHand> all() {
        return shown(rows("", List.of()));
    }

    private List<Row> rows(String which, List<Object> parameters) {
        List<Object> all = new ArrayList<>();
        LocalDate today = clock.today();
        all.add(today);
        all.add(today);
        all.addAll(parameters);
        return jdbc.sql("""
                SELECT c.id, c.client_id, c.about, c.step, c.written_at,
                    least(c.review_on, (SELECT min(a.due_on) FROM case_action a
                                        WHERE a.case_id = c.id AND a.done_at IS NULL)) AS next_on,
                    (SELECT count(*) FROM case_action a WHERE a.case_id = c.id AND a.done_at IS NULL AND a.due_on < ?)
                        + (CASE WHEN c.review_on < ? THEN 1 ELSE 0 END) AS overdue,
                    EXISTS (SELECT 1 FROM sign_off s WHERE s.case_id = c.id AND s.state = 'ASKED') AS sign_off_asked
                FROM client_case c WHERE c.step <> 'TERMINATED' %s
                ORDER BY next_on NULLS LAST, c.opened_at, c.id LIMIT %d
                """.formatted(which, AT_MOST))
                .params(all)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getBytes("about"),
                Step.valueOf(row.getString("step")),
                row.getObject("next_on", LocalDate.class),
                row.getInt("overdue"),
                row.getBoolean("sign_off_asked"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private List<CaseOnHand> shown(List<Row> rows) {
        List<UUID> whose = rows.stream().map(Row::client).distinct().toList();
        List<Map<UUID, Instant>> written =
                rooms.stream().map(room -> room.lastWritten(whose)).toList();
        Map<UUID, Person> leads = teams.leadsOf(whose);
        Map<UUID, ClientFiles.ClientName> names = clients.names(whose);
        audit.recordEach("read", "case", rows.stream().map(Row::id).toList());
        Instant quietSince = Instant.now().minus(QUIET_AFTER);
        List<CaseOnHand> shown = new ArrayList<>();
        for (Row row : rows) {
            Instant last = written.stream()
                    .map(of -> of.getOrDefault(row.client(), row.writtenAt()))
                    .max(Instant::compareTo)
                    .orElse(row.writtenAt());
            shown.add(new CaseOnHand(
                    row.id(),
                    Objects.requireNonNull(names.get(row.client())),
                    writings.text(row.about(), row.id()),
                    row.step(),
                    leads.get(row.client()),
                    row.nextOn(),
                    row.overdue(),
                    last,
                    last.isBefore(quietSince),
                    row.signOffAsked()));
        }
        return shown;
    }
}
