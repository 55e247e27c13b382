package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written beside signed notes. */
@Component
class Amendments {

    record AmendmentView(UUID id, String wording, Instant at, Person by) {}

    private final JdbcClient jdbc;
    private final Writings writings;

    Amendments(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    void add(UUID id, Note note, String wording) {
        Person by = Person.speaking();
        jdbc.sql("""
                INSERT INTO note_amendment (id, note_id, client_id, wording, at, by, by_name)
                VALUES (?, ?, ?, ?, now(), ?, ?)
                """)
                .params(id, note.id(), note.clientId(), writings.sealed(wording, id), by.id(), by.name())
                .update();
    }

    List<AmendmentView> of(UUID note) {
        return jdbc.sql("SELECT * FROM note_amendment WHERE note_id = ? ORDER BY at, id")
                .param(note)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new AmendmentView(
                            id,
                            writings.text(row.getBytes("wording"), id),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new Person(row.getObject("by", UUID.class), row.getString("by_name")));
                })
                .list();
    }
}
