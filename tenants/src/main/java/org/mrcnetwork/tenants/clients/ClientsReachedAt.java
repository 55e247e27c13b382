package org.mrcnetwork.tenants.clients;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose number or address something came from. Only for a centre at work on its own account: it knows of everybody. */
@Component
public class ClientsReachedAt {

    private final JdbcClient jdbc;

    ClientsReachedAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A restricted client with this telephone number or e-mail address, if there is one. */
    public @Nullable UUID restricted(String numberOrAddress) {
        String number = Phones.orNull(numberOrAddress);
        return jdbc.sql("""
                SELECT c.id FROM client c JOIN restricted_client r ON r.client_id = c.id
                WHERE c.phone = ? OR lower(c.email) = ? ORDER BY r.restricted_at LIMIT 1""")
                .params(number == null ? "" : number, numberOrAddress.strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
