package org.mrcnetwork.tenants.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a plan went, looked at with the client at intervals. What was found then stays as it was found. */
@Component
class Reviews {

    enum Progress {
        AS_PLANNED,
        SLOWER,
        PLAN_CHANGED,
        STUCK;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record ReviewView(
            UUID id,
            Progress progress,
            @Nullable String findings,
            @Nullable LocalDate nextOn,
            Instant at,
            Person by) {}

    private final JdbcClient jdbc;
    private final Writings writings;

    Reviews(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    void add(UUID id, ClientCase of, Progress progress, @Nullable String findings, @Nullable LocalDate nextOn) {
        Person by = Person.speaking();
        jdbc.sql("""
                INSERT INTO case_review (id, case_id, client_id, progress, findings, next_on, at, by, by_name)
                VALUES (:id, :case, :client, :progress, :findings, :next, now(), :by, :name)
                """)
                .param("id", id)
                .param("case", of.id())
                .param("client", of.clientId())
                .param("progress", progress.name())
                .param("findings", writings.sealedOrNull(findings, id))
                .param("next", nextOn)
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    List<ReviewView> of(UUID one) {
        return jdbc.sql("SELECT * FROM case_review WHERE case_id = ? ORDER BY at DESC, id DESC")
                .param(one)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ReviewView(
                            id,
                            Progress.valueOf(row.getString("progress")),
                            writings.textOrNull(row.getBytes("findings"), id),
                            row.getObject("next_on", LocalDate.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new Person(row.getObject("by", UUID.class), row.getString("by_name")));
                })
                .list();
    }
}
