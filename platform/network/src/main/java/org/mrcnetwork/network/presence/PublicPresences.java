package org.mrcnetwork.network.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.network.presence.PublicPresence.PublicDetails;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code network.public_presence}: the platform sees those that are open, a centre its own. */
@Component
public class PublicPresences {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicPresences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All that is open. Ask it while no centre speaks. */
    public List<PublicPresence> open() {
        return jdbc.sql("SELECT * FROM network.public_presence WHERE open")
                .query(this::presence)
                .list();
    }

    /** Of one centre, when the speaker may see it. */
    public Optional<PublicPresence> of(UUID centre) {
        return jdbc.sql("SELECT * FROM network.public_presence WHERE centre_id = ?")
                .param(centre)
                .query(this::presence)
                .optional();
    }

    /** @throws StaleVersion when somebody has kept something else since it was read */
    public PublicPresence keep(boolean open, PublicDetails details, long read) {
        UUID centre = Tenancy.required().centre();
        int kept = jdbc.sql("""
                INSERT INTO network.public_presence AS p (centre_id, open, details, version)
                SELECT :centre, :open, CAST(:details AS jsonb), 1
                WHERE :read = 0 OR EXISTS (SELECT FROM network.public_presence WHERE centre_id = :centre)
                ON CONFLICT (centre_id) DO UPDATE SET
                  open = excluded.open, details = excluded.details, version = p.version + 1, changed_at = now()
                WHERE p.version = :read""")
                .param("centre", centre)
                .param("open", open)
                .param("details", json.writeValueAsString(details))
                .param("read", read)
                .update();
        PublicPresence now = of(centre).orElseThrow(() -> new StaleVersion(0));
        if (kept == 0) {
            throw new StaleVersion(now.version());
        }
        return now;
    }

    private PublicPresence presence(ResultSet row, int number) throws SQLException {
        return new PublicPresence(
                row.getObject("centre_id", UUID.class),
                row.getBoolean("open"),
                json.readValue(row.getString("details"), PublicDetails.class),
                row.getLong("version"));
    }
}
