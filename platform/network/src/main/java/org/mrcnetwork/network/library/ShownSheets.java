package org.mrcnetwork.network.library;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which sheets the speaking centre shows to the public: its own and those of the countries that it follows, unless it
 * said otherwise of one.
 */
@Repository
class ShownSheets {

    /** Of a sheet {@code c}; row level security leaves nobody else's choices to be asked. */
    static final String SHOWN = """
            coalesce(
              (SELECT a.shown FROM network.library_adaptation a WHERE a.sheet_id = c.id),
              c.owner_id = network.speaker() OR EXISTS (
                SELECT FROM network.library_subscription f WHERE f.country = ANY (c.countries)))""";

    private final JdbcClient database;

    ShownSheets(JdbcClient database) {
        this.database = database;
    }

    boolean shows(UUID sheet) {
        return database.sql("SELECT count(*) FROM network.library_sheet c WHERE c.id = ? AND " + SHOWN)
                        .param(sheet)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
