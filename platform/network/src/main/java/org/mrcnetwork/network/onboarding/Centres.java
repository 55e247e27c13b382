package org.mrcnetwork.network.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The centres that are at work. Any login may ask. */
@Component
public class Centres {

    private static final String COLUMNS = "SELECT id, slug, name, country, city, kind, languages FROM network.centre ";

    private final JdbcClient jdbc;

    Centres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<CentreListing> active() {
        return jdbc.sql(COLUMNS + "WHERE status = 'ACTIVE' ORDER BY name, id")
                .query(Centres::listing)
                .list();
    }

    public Optional<CentreListing> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE status = 'ACTIVE' AND id = ?")
                .param(id)
                .query(Centres::listing)
                .optional();
    }

    public Optional<CentreListing> named(String slug) {
        return jdbc.sql(COLUMNS + "WHERE status = 'ACTIVE' AND slug = ?")
                .param(slug)
                .query(Centres::listing)
                .optional();
    }

    /** The centres that the coordinator of this region compares. Only the platform's own login may ask. */
    public List<CentreListing> ofRegion(UUID region) {
        return jdbc.sql(COLUMNS + "WHERE status = 'ACTIVE' AND region_id = ? ORDER BY name, id")
                .param(region)
                .query(Centres::listing)
                .list();
    }

    private static CentreListing listing(ResultSet row, int number) throws SQLException {
        return new CentreListing(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("country"),
                row.getString("city"),
                CentreKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("languages").getArray()));
    }
}
