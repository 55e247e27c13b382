package org.mrcnetwork.tenants.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups of which a client wants to be reminded. For the centre's own jobs: whom they name is asked of clients. */
@Component
public class FollowUps {

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Agreed(UUID visit, UUID client, LocalDate on) {}

    /** Those on a day from the first to the last, that are not done yet. */
    public List<Agreed> toRemindOf(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT id, client_id, follow_up_on FROM visit
                WHERE remind_client AND followed_up_at IS NULL AND client_id IS NOT NULL
                  AND follow_up_on BETWEEN ? AND ? ORDER BY follow_up_on, id""")
                .params(first, last)
                .query((row, _) -> new Agreed(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("follow_up_on", LocalDate.class)))
                .list();
    }

    /** Whether it still stands, for that day. */
    public boolean stands(UUID visit, LocalDate on) {
        return jdbc.sql("""
                SELECT count(*) FROM visit
                WHERE id = ? AND follow_up_on = ? AND remind_client AND followed_up_at IS NULL""").params(visit, on).query(Integer.class).single() > 0;
    }
}
