package org.mrcnetwork.tenants.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contacts said before they were corrected, and what was added to them afterwards. Neither is ever changed. */
@Component
class VisitHistory {

    private final JdbcClient jdbc;
    private final VisitNotes notes;

    VisitHistory(JdbcClient jdbc, VisitNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** What a contact said until then. */
    record Earlier(Instant until, Particulars particulars, VisitNotes.Notes notes) {}

    private record Said(Particulars particulars, VisitNotes.Notes notes) {}

    record VisitAddition(UUID id, String text, Instant at, Person by) {}

    private record Written(UUID visit, VisitAddition addition) {}

    private record Words(String text) {}

    void keep(Visit visit) {
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO visit_earlier (id, visit_id, client_id, said, until)
                SELECT ?, id, client_id, ?, now() FROM visit WHERE id = ?""")
                .params(id, notes.seal(new Said(visit.particulars(), notes.of(visit)), id), visit.id())
                .update();
    }

    List<Earlier> earlier(Visit visit) {
        return jdbc.sql("SELECT id, said, until FROM visit_earlier WHERE visit_id = ? ORDER BY until DESC")
                .param(visit.id())
                .query((row, _) -> {
                    Said said = notes.open(row.getBytes("said"), row.getObject("id", UUID.class), Said.class);
                    return new Earlier(instant(row, "until"), said.particulars(), said.notes());
                })
                .list();
    }

    Set<UUID> corrected(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT DISTINCT visit_id FROM visit_earlier WHERE visit_id IN (:visits)")
                        .param("visits", visits)
                        .query(UUID.class)
                        .list());
    }

    void add(Visit visit, UUID id, String text, Person by) {
        jdbc.sql("""
                INSERT INTO visit_addition (id, visit_id, client_id, text, at, by_id, by_name)
                SELECT ?, id, client_id, ?, now(), ?, ? FROM visit WHERE id = ?""")
                .params(id, notes.seal(new Words(text), id), by.id(), by.name(), visit.id())
                .update();
    }

    Map<UUID, List<VisitAddition>> additions(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM visit_addition WHERE visit_id IN (:visits) ORDER BY at, id")
                        .param("visits", visits)
                        .query((row, _) -> written(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Written::visit, Collectors.mapping(Written::addition, Collectors.toList())));
    }

    private Written written(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Written(
                row.getObject("visit_id", UUID.class),
                new VisitAddition(
                        id,
                        notes.open(row.getBytes("text"), id, Words.class).text(),
                        instant(row, "at"),
                        new Person(row.getObject("by_id", UUID.class), row.getString("by_name"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
