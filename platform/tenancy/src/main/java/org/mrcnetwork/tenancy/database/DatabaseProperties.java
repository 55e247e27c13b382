package org.mrcnetwork.tenancy.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how many connections the process may hold.
 *
 * @param url JDBC URL without parameters
 * @param ownerPassword of {@code mrc_owner}, used for provisioning and migrations only
 * @param networkPassword of {@code mrc_network}, used when no centre is speaking
 * @param connections budget over all centres together; size it above the number of centres busy at once
 * @param patience how long a caller waits for a connection before it is told that the database is busy
 * @param patienceForOwn how long, when room is scarce, a centre that has connections in use waits for one of them rather than
 *     have another centre's closed; ADR 3
 */
@ConfigurationProperties("mrc.database")
public record DatabaseProperties(
        String url,
        String ownerPassword,
        String networkPassword,
        @DefaultValue("150") int connections,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("100ms") Duration patienceForOwn) {

    public DatabaseProperties {
        require(url, "MRC_DATABASE_URL");
        require(ownerPassword, "MRC_OWNER_PASSWORD");
        require(networkPassword, "MRC_NETWORK_PASSWORD");
    }

    private static void require(String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set");
        }
    }
}
