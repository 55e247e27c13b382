package org.mrcnetwork.network.directory;

import java.util.stream.Stream;
import org.mrcnetwork.network.links.UsesLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The websites of agencies and services that everybody may find. A shelter's is not said: not that it exists either. */
@Component
class DirectoryLinks implements UsesLinks {

    private final JdbcClient database;

    DirectoryLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Stream<String> links() {
        return database.sql("""
                        SELECT DISTINCT stated.url FROM network.directory_entry e
                        JOIN network.service s ON s.id = e.service_id
                        JOIN network.organization o ON o.id = e.organization_id
                        CROSS JOIN LATERAL (VALUES (o.website), (s.url)) AS stated(url)
                        WHERE e.listed AND NOT e.sheltered AND stated.url <> ''""").query(String.class).list().stream();
    }
}
