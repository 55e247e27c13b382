package org.mrcnetwork.network.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose checks of the directory's entries, of those that the speaking centre keeps, are due to be made again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChecksDue {

    /** An entry is due for whoever made sure of it last. */
    private static final String DUE = """
            FROM network.directory_entry e
            JOIN network.directory_steward k ON k.organization_id = e.organization_id AND k.centre_id = :centre
            CROSS JOIN LATERAL (
              SELECT c.decided_by FROM network.directory_change c
              WHERE c.service_id = e.service_id AND c.status = 'ACCEPTED' AND c.means IS NOT NULL
                AND c.decider_id = :centre
              ORDER BY c.decided_at DESC LIMIT 1) last
            WHERE e.due_on <= :today AND e.facts ->> 'status' <> 'defunct'""";

    /** One that nobody here ever has is on everybody's home page, and due for whoever answers for its country. */
    private static final String NOBODYS = """
            FROM network.directory_entry e
            JOIN network.directory_steward k ON k.organization_id = e.organization_id AND k.centre_id = :centre
            WHERE e.due_on <= :today AND e.facts ->> 'status' <> 'defunct' AND e.countries && CAST(:countries AS text[])
              AND NOT EXISTS (
                SELECT FROM network.directory_change c
                WHERE c.service_id = e.service_id AND c.status = 'ACCEPTED' AND c.means IS NOT NULL
                  AND c.decider_id = :centre)""";

    private final JdbcClient jdbc;

    ChecksDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UUID> people(LocalDate today) {
        return jdbc.sql("SELECT DISTINCT last.decided_by " + DUE)
                .param("centre", Tenancy.required().centre())
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    public int of(UUID person, LocalDate today) {
        return jdbc.sql("SELECT count(*) " + DUE + " AND last.decided_by = :person")
                .param("centre", Tenancy.required().centre())
                .param("today", today)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** How many are due that nobody here has ever checked, of what can be had in these countries. */
    public int nobodys(Collection<String> countries, LocalDate today) {
        return jdbc.sql("SELECT count(*) " + NOBODYS)
                .param("centre", Tenancy.required().centre())
                .param("today", today)
                .param("countries", countries.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
