package org.mrcnetwork.tenants.clients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds for many people at once whether they are registered already. {@link Duplicates} compares one person with every
 * name of the centre; for thousands that would take hours, so only clients are compared who share the whole name, the
 * birth date or the phone. Weighed as there. Clients of whom the reader may not know are not there.
 */
@Component
public class KnownAlready {

    private static final double LIKELY = 0.5;

    private final JdbcClient jdbc;

    KnownAlready(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The client whom somebody is most like. */
    public record Likely(UUID client, String number, String name, double score) {}

    /** @return by position in the list, for those only who are like a client */
    public Map<Integer, Likely> among(List<Facts> people) {
        int size = people.size();
        Integer[] positions = new Integer[size];
        String[] names = new String[size];
        String[] dates = new String[size];
        Integer[] years = new Integer[size];
        String[] phones = new String[size];
        for (int i = 0; i < size; i++) {
            Profile profile = people.get(i).profile;
            positions[i] = i;
            names[i] = profile.name().folded();
            dates[i] = profile.birthDate() == null ? null : profile.birthDate().toString();
            years[i] = profile.birthYear();
            phones[i] = profile.phone();
        }
        Map<Integer, Likely> found = new HashMap<>();
        jdbc.sql("""
                WITH person AS (SELECT * FROM unnest(:positions::int[], :names::text[], :dates::date[], :years::int[],
                                                     :phones::text[]) AS p(position, name, born, year, phone)),
                shared AS (SELECT p.position, c.id FROM person p JOIN client c ON c.folded_name = p.name
                           UNION SELECT p.position, c.id FROM person p JOIN client c ON c.phone = p.phone
                           UNION SELECT p.position, c.id FROM person p JOIN client c ON c.birth_date = p.born),
                weighed AS (
                    SELECT p.position, c.id, c.number, concat_ws(' ', c.given_name, c.family_name) AS name,
                           0.6 * similarity(c.folded_name, p.name)
                           + CASE WHEN c.birth_date = p.born THEN 0.35
                                  WHEN c.birth_year = p.year THEN 0.15
                                  WHEN c.birth_year IS NOT NULL AND p.year IS NOT NULL THEN -0.15 ELSE 0 END
                           + CASE WHEN c.phone = p.phone THEN 0.4 ELSE 0 END AS score
                    FROM shared JOIN person p USING (position) JOIN client c ON c.id = shared.id)
                SELECT DISTINCT ON (position) position, id, number, name, least(score, 1) AS score
                FROM weighed WHERE score >= :likely ORDER BY position, score DESC, number
                """)
                .param("positions", positions)
                .param("names", names)
                .param("dates", dates)
                .param("years", years)
                .param("phones", phones)
                .param("likely", LIKELY)
                .query(row -> {
                    found.put(
                            row.getInt("position"),
                            new Likely(
                                    row.getObject("id", UUID.class),
                                    row.getString("number"),
                                    row.getString("name"),
                                    row.getDouble("score")));
                });
        return found;
    }
}
