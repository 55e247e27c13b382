package org.mrcnetwork.tenants.clients;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time it is where the centre is. */
@Component
class CentreClock {

    private final JdbcClient jdbc;

    CentreClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ZoneId zone() {
        return jdbc.sql("SELECT time_zone FROM network.centre WHERE id = ?")
                .param(Tenancy.required().centre())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
