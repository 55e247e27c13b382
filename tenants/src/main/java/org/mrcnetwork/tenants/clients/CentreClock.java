package org.mrcnetwork.tenants.clients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What day it is where the speaking centre is, by which its days, weeks and months begin and end. */
@Component
public class CentreClock {

    private final JdbcClient jdbc;

    CentreClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LocalDate today() {
        return LocalDate.now(zone());
    }

    public ZoneId zone() {
        return ofCentre("time_zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    /** ISO 3166-1 alpha-2; the world (001) where the centre is not known. */
    public String country() {
        return ofCentre("country").orElse("001");
    }

    private Optional<String> ofCentre(String column) {
        return jdbc.sql("SELECT %s FROM network.centre WHERE id = ?".formatted(column))
                .param(Tenancy.required().centre())
                .query(String.class)
                .optional();
    }
}
