package org.mrcnetwork.network.directory.stewardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which centre keeps which organization's entry. */
@Repository
class Stewards {

    private final JdbcClient database;

    Stewards(JdbcClient database) {
        this.database = database;
    }

    /** @param open how many proposals wait for the steward's decision */
    record Kept(
            UUID id,
            String name,
            String agency,
            String status,
            @Nullable LocalDate assuredOn,
            LocalDate dueOn,
            int open) {}

    record Orphan(UUID id, String name, List<String> countries, int services) {}

    Optional<UUID> of(UUID organization) {
        return database.sql("SELECT centre_id FROM network.directory_steward WHERE organization_id = ?")
                .param(organization)
                .query(UUID.class)
                .optional();
    }

    /** What this centre keeps, the longest due first. */
    List<Kept> keptBy(UUID centre, LocalDate dueUntil, int skip, int limit) {
        return database.sql("""
                        SELECT e.service_id, e.facts ->> 'name' AS name, e.facts ->> 'agency_name' AS agency,
                               e.facts ->> 'status' AS status, (e.answer ->> 'assured_on')::date AS assured_on, e.due_on,
                               (SELECT count(*) FROM network.directory_change c
                                WHERE c.service_id = e.service_id AND c.status = 'PROPOSED') AS open
                        FROM network.directory_entry e
                        JOIN network.directory_steward k ON k.organization_id = e.organization_id
                        WHERE k.centre_id = :centre AND e.due_on <= :until AND e.facts ->> 'status' <> 'defunct'
                        ORDER BY e.due_on, e.sort_name, e.service_id OFFSET :skip LIMIT :limit""")
                .param("centre", centre)
                .param("until", dueUntil)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> new Kept(
                        row.getObject("service_id", UUID.class),
                        row.getString("name"),
                        row.getString("agency"),
                        row.getString("status"),
                        row.getObject("assured_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("open")))
                .list();
    }

    int countKeptBy(UUID centre, LocalDate dueUntil) {
        return database.sql("""
                        SELECT count(*) FROM network.directory_entry e
                        JOIN network.directory_steward k ON k.organization_id = e.organization_id
                        WHERE k.centre_id = :centre AND e.due_on <= :until AND e.facts ->> 'status' <> 'defunct'""")
                .param("centre", centre)
                .param("until", dueUntil)
                .query(Integer.class)
                .single();
    }

    int countOpen(UUID centre) {
        return database.sql("""
                        SELECT count(*) FROM network.directory_change c
                        JOIN network.directory_entry e ON e.service_id = c.service_id
                        JOIN network.directory_steward k ON k.organization_id = e.organization_id
                        WHERE k.centre_id = :centre AND c.status = 'PROPOSED'""").param("centre", centre).query(Integer.class).single();
    }

    /**
     * Organizations that no centre at work keeps. Only the platform's own login may ask.
     *
     * @param region whose coordinator asks: those in the countries of its centres, and those that one of its centres kept
     *     until it closed; shelters are not among them; null for the administration, which sees all
     */
    List<Orphan> orphans(@Nullable UUID region, int limit) {
        return database.sql("""
                        SELECT o.id, o.name, e.countries, e.services
                        FROM network.organization o
                        JOIN LATERAL (
                          SELECT coalesce(array_agg(DISTINCT c) FILTER (WHERE c IS NOT NULL), '{}') AS countries,
                                 count(DISTINCT d.service_id) AS services
                          FROM network.directory_entry d LEFT JOIN LATERAL unnest(d.countries) c ON true
                          WHERE d.organization_id = o.id AND d.listed) e ON e.services > 0
                        LEFT JOIN network.directory_steward k ON k.organization_id = o.id
                        LEFT JOIN network.centre last ON last.id = k.centre_id
                        WHERE last.status IS DISTINCT FROM 'ACTIVE'
                          AND (CAST(:region AS uuid) IS NULL
                               OR EXISTS (SELECT FROM network.public_organization p WHERE p.id = o.id)
                                  AND (last.region_id = :region OR last.id IS NULL AND e.countries && ARRAY(
                                 SELECT country FROM network.centre WHERE region_id = :region AND status = 'ACTIVE')))
                        ORDER BY o.name, o.id LIMIT :limit""")
                .param("region", region)
                .param("limit", limit)
                .query((row, _) -> new Orphan(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("countries").getArray()),
                        row.getInt("services")))
                .list();
    }

    boolean isOrphanOf(@Nullable UUID region, UUID organization) {
        return orphans(region, Integer.MAX_VALUE).stream()
                .anyMatch(orphan -> orphan.id().equals(organization));
    }

    /** Whether the centre is at work, and in this region where one is given. Only the platform's own login may ask. */
    boolean mayKeep(UUID centre, @Nullable UUID region) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM network.centre WHERE id = :centre AND status = 'ACTIVE'
                          AND (CAST(:region AS uuid) IS NULL OR region_id = :region))""")
                .param("centre", centre)
                .param("region", region)
                .query(Boolean.class)
                .single();
    }

    void assign(UUID organization, UUID centre) {
        database.sql("""
                        INSERT INTO network.directory_steward (organization_id, centre_id) VALUES (:organization, :centre)
                        ON CONFLICT (organization_id) DO UPDATE SET centre_id = excluded.centre_id, since = now()""")
                .param("organization", organization)
                .param("centre", centre)
                .update();
    }
}
