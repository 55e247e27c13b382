package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The towns and districts that a centre keeps for the question where a client lives (handbook 7.2, table 3). */
@Component
class Areas {

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param retired not offered any more; whoever lives there still does */
    record Area(UUID id, String name, boolean retired, long version) {}

    List<Area> all() {
        return jdbc.sql("SELECT id, name, retired, version FROM area ORDER BY name")
                .query(Area.class)
                .list();
    }

    Optional<Area> find(UUID id) {
        return jdbc.sql("SELECT id, name, retired, version FROM area WHERE id = ?")
                .param(id)
                .query(Area.class)
                .optional();
    }

    Area add(UUID id, String name) {
        try {
            jdbc.sql("INSERT INTO area (id, name) VALUES (?, ?)")
                    .params(id, name)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("This area is in the list already.");
        }
        return new Area(id, name, false, 0);
    }

    /**
     * Under another name, also in every client's file; or no longer offered.
     *
     * @throws StaleVersion when somebody was quicker
     */
    Area change(Area known, String name, boolean retired, long version) {
        int changed;
        try {
            changed = jdbc.sql(
                            "UPDATE area SET name = ?, retired = ?, version = version + 1 WHERE id = ? AND version = ?")
                    .params(name, retired, known.id(), version)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("This area is in the list already.");
        }
        if (changed == 0) {
            throw new StaleVersion(known.version());
        }
        if (!known.name().equals(name)) {
            jdbc.sql("SELECT rename_area(?, ?)")
                    .params(known.name(), name)
                    .query((_, _) -> 0)
                    .list();
        }
        return new Area(known.id(), name, retired, version + 1);
    }
}
