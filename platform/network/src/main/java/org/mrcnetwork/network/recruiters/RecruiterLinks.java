package org.mrcnetwork.network.recruiters;

import java.util.stream.Stream;
import org.mrcnetwork.network.links.UsesLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where licences can be looked up and sanctions were published: the register is as good as these pages are. */
@Component
class RecruiterLinks implements UsesLinks {

    private final JdbcClient database;

    RecruiterLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Stream<String> links() {
        return database.sql("""
                        SELECT check_url FROM network.recruiter WHERE check_url IS NOT NULL
                        UNION
                        SELECT s ->> 'source' FROM network.recruiter, jsonb_array_elements(sanctions) AS s""").query(String.class).list().stream();
    }
}
