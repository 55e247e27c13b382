package org.mrcnetwork.tenants.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that a case has taken, backwards and reopenings as well. */
@Component
class CaseHistory {

    private final JdbcClient jdbc;
    private final Writings writings;

    CaseHistory(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    record StepTaken(
            Step step,
            @Nullable CaseOutcome outcome,
            @Nullable String note,
            Instant at,
            Person by) {}

    void add(ClientCase of, @Nullable String note) {
        UUID id = Ids.next();
        Person by = Person.speaking();
        ClientCase.Ending ending = of.ending();
        jdbc.sql("""
                INSERT INTO case_step (id, case_id, client_id, step, outcome, note, at, by, by_name)
                VALUES (:id, :case, :client, :step, :outcome, :note, now(), :by, :name)
                """)
                .param("id", id)
                .param("case", of.id())
                .param("client", of.clientId())
                .param("step", of.step().name())
                .param("outcome", ending == null ? null : ending.outcome().name())
                .param("note", writings.sealedOrNull(note, id))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    List<StepTaken> of(UUID one) {
        return jdbc.sql("SELECT * FROM case_step WHERE case_id = ? ORDER BY at, id")
                .param(one)
                .query((row, _) -> new StepTaken(
                        Step.valueOf(row.getString("step")),
                        row.getString("outcome") == null ? null : CaseOutcome.valueOf(row.getString("outcome")),
                        writings.textOrNull(row.getBytes("note"), row.getObject("id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Person(row.getObject("by", UUID.class), row.getString("by_name"))))
                .list();
    }
}
