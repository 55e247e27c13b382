package org.mrcnetwork.network.library;

import java.util.stream.Stream;
import org.mrcnetwork.network.links.UsesLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources of what sheets state today. */
@Component
class LibraryLinks implements UsesLinks {

    private final JdbcClient database;

    LibraryLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Stream<String> links() {
        return database
                .sql("SELECT DISTINCT url FROM network.library_statement WHERE url IS NOT NULL")
                .query(String.class)
                .list()
                .stream();
    }
}
