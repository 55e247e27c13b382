package org.mrcnetwork.tenants.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents of whose expiry their owners are to be told: the same that staff see in their list, once when it comes near
 * and once more when it is close. For the centre's own jobs: whom they name is asked of clients.
 */
@Component
public class Expiries {

    /** So many days before, a document's expiry is near. */
    public static final int DAYS_NEAR = 90;

    /** So many days before, it is close. */
    public static final int DAYS_CLOSE = 30;

    private static final String STANDS = """
            replaced_by IS NULL AND deleted_at IS NULL
            AND expires_on >= CAST(added_at AT TIME ZONE 'UTC' AS date)
            AND (reminded_at IS NULL
                 OR (expires_on <= :close AND CAST(reminded_at AT TIME ZONE 'UTC' AS date) < expires_on - :days))""";

    private final JdbcClient jdbc;

    Expiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Expiry(UUID document, UUID client, LocalDate on) {}

    /** What expires from that day on and is near, and of which nobody has told its owner. */
    public List<Expiry> toTellOf(LocalDate today) {
        return jdbc.sql("SELECT id, client_id, expires_on FROM document"
                        + " WHERE expires_on BETWEEN :today AND :near AND " + STANDS + " ORDER BY expires_on, id")
                .param("today", today)
                .param("near", today.plusDays(DAYS_NEAR))
                .param("close", today.plusDays(DAYS_CLOSE))
                .param("days", DAYS_CLOSE)
                .query((row, _) -> new Expiry(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    /** Whether there still is something to tell of it. */
    public boolean stands(UUID document, LocalDate on, LocalDate today) {
        return jdbc.sql("SELECT count(*) FROM document WHERE id = :id AND expires_on = :on AND " + STANDS)
                        .param("id", document)
                        .param("on", on)
                        .param("close", today.plusDays(DAYS_CLOSE))
                        .param("days", DAYS_CLOSE)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
