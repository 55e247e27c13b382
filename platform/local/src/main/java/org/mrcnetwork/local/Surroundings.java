package org.mrcnetwork.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Servers that somebody else runs, named by environment variables; what is not named, we run ourselves.
 *
 * <p>{@code MRC_DATABASE_URL} (JDBC) comes with {@code MRC_DATABASE_SUPERUSER} and {@code MRC_DATABASE_SUPERUSER_PASSWORD},
 * and is prepared with infra/database/bootstrap.sql; or else somebody has run that already, and {@code MRC_OWNER_PASSWORD},
 * {@code MRC_NETWORK_PASSWORD}, {@code MRC_IDENTITY_PASSWORD} and {@code MRC_GATEWAY_PASSWORD} are set.
 * {@code MRC_ELASTICSEARCH_URL} names a cluster of version 8.19 or 9.
 */
record Surroundings(
        @Nullable String databaseUrl,
        @Nullable String superuser,
        @Nullable String elasticsearchUrl) {

    static Surroundings of(Map<String, String> environment) {
        String url = environment.get("MRC_DATABASE_URL");
        String superuser = environment.get("MRC_DATABASE_SUPERUSER");
        if (url != null && !url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart(
                    "MRC_DATABASE_URL must look like jdbc:postgresql://host:5432/mrc, not like " + url + ".");
        }
        if (url != null && superuser == null) {
            for (String needed : new String[] {Secrets.OWNER, Secrets.NETWORK, Secrets.IDENTITY, Secrets.GATEWAY}) {
                if (!environment.containsKey(needed)) {
                    throw new CannotStart("MRC_DATABASE_URL is set: set MRC_DATABASE_SUPERUSER and "
                            + Secrets.SUPERUSER + " too, or " + needed
                            + " and the other roles' passwords when infra/database/bootstrap.sql has been run there.");
                }
            }
        }
        if (url != null && superuser != null && !environment.containsKey(Secrets.SUPERUSER)) {
            throw new CannotStart("MRC_DATABASE_SUPERUSER is set, " + Secrets.SUPERUSER + " is not.");
        }
        return new Surroundings(url, superuser, environment.get("MRC_ELASTICSEARCH_URL"));
    }
}
