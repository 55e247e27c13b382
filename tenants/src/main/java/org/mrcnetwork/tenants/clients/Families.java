package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clients of the centre belong to one family or one household. PostgreSQL leaves out a link when the reader may
 * not know of either end.
 */
@Component
class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param relative the client at the other end
     * @param relation what they are to the client who was asked about
     * @param nextOfKin whether they are to be told when something happens to that client
     */
    record Link(UUID id, UUID relative, Relation relation, boolean sameHousehold, boolean nextOfKin) {}

    /** From both ends; only whoever drew the link said who is next of kin. */
    List<Link> of(UUID client) {
        return jdbc.sql("""
                SELECT id, client_id, relative_id, relation, same_household, next_of_kin FROM family_link
                WHERE client_id = :client OR relative_id = :client ORDER BY linked_at, id
                """)
                .param("client", client)
                .query((row, _) -> {
                    Relation said = Relation.valueOf(row.getString("relation"));
                    boolean drawnHere = client.equals(row.getObject("client_id", UUID.class));
                    return new Link(
                            row.getObject("id", UUID.class),
                            row.getObject(drawnHere ? "relative_id" : "client_id", UUID.class),
                            drawnHere ? said : said.inverse(),
                            row.getBoolean("same_household"),
                            drawnHere && row.getBoolean("next_of_kin"));
                })
                .list();
    }

    /** Both ends of a link, or nothing when the reader may not know of one of them. */
    Optional<List<UUID>> ends(UUID link) {
        return jdbc.sql("SELECT client_id, relative_id FROM family_link WHERE id = ?")
                .param(link)
                .query((row, _) ->
                        List.of(row.getObject("client_id", UUID.class), row.getObject("relative_id", UUID.class)))
                .optional();
    }

    void link(UUID client, Link link, Person by) {
        try {
            jdbc.sql("""
                    INSERT INTO family_link (id, client_id, relative_id, relation, same_household, next_of_kin,
                                             linked_at, linked_by, linked_by_name)
                    VALUES (?, ?, ?, ?, ?, ?, now(), ?, ?)
                    """)
                    .params(
                            link.id(),
                            client,
                            link.relative(),
                            link.relation().name(),
                            link.sameHousehold(),
                            link.nextOfKin(),
                            by.id(),
                            by.name())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("These two clients are linked already.");
        }
    }

    void unlink(UUID link) {
        jdbc.sql("DELETE FROM family_link WHERE id = ?").param(link).update();
    }
}
