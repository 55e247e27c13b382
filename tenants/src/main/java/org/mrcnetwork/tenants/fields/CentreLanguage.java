package org.mrcnetwork.tenants.fields;

import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The centre's own language, in which everything that it words itself is there. */
@Component
class CentreLanguage {

    private final JdbcClient jdbc;

    CentreLanguage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String tag() {
        return jdbc.sql("SELECT languages[1] FROM network.centre WHERE id = ?")
                .param(Tenancy.required().centre())
                .query(String.class)
                .optional()
                .orElse("en");
    }
}
