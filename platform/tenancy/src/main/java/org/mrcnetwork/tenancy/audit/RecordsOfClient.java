package org.mrcnetwork.tenancy.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A client and every record of the centre that is about that client, asked of the database itself: whoever opened a client's note or
 * referral has read the client, in rooms that are added later too. PostgreSQL leaves out what the person asking may not
 * know of (ADR 10).
 */
@Component
public class RecordsOfClient {

    private final JdbcClient jdbc;

    RecordsOfClient(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> ids(UUID client) {
        return jdbc.sql(query(":client"))
                .param("client", client)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * A query for the ids of these records, of the client itself first, to stand inside another.
     *
     * @param client where that other query has the client's id: the name of a column or of a parameter
     */
    public String query(String client) {
        return Stream.concat(
                        Stream.of("SELECT " + client + " AS id"),
                        tables().stream().map(table -> "SELECT id FROM " + table + " WHERE client_id = " + client))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Tables whose rows have an id and are known to whoever may know of their client, and to nobody else. */
    private List<String> tables() {
        return jdbc.sql("""
                SELECT format('%I', c.relname) FROM pg_class c
                JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'known_with_its_client'
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'client_id' AND NOT a.attisdropped
                JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'uuid'::regtype
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
                ORDER BY 1
                """).query(String.class).list();
    }
}
