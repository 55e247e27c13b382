package org.mrcnetwork.tenants.services;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which time zone the speaking centre's months begin and end. */
@Component
public class CentreTime {

    private final JdbcClient jdbc;

    CentreTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ZoneId zone() {
        return jdbc.sql("SELECT time_zone FROM network.centre WHERE id = ?")
                .param(Tenancy.required().centre())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
