package org.mrcnetwork.network.library;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who in the speaking centre answers for what is known of a country (handbook 4.5). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Responsible {

    private final JdbcClient jdbc;

    Responsible(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UUID> people() {
        return jdbc.sql("SELECT DISTINCT person_id FROM network.library_responsible")
                .query(UUID.class)
                .list();
    }

    /** ISO 3166-1 alpha-2. */
    public List<String> countriesOf(UUID person) {
        return jdbc.sql("SELECT country FROM network.library_responsible WHERE person_id = ? ORDER BY country")
                .param(person)
                .query(String.class)
                .list();
    }
}
