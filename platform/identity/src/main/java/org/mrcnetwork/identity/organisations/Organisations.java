package org.mrcnetwork.identity.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All organisations. */
@Repository
public class Organisations {

    private static final String SELECT = """
            SELECT id AS organisation_id, slug, name AS organisation_name, kind, languages FROM organisations
            """;

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organisation> withSlug(String slug) {
        return jdbc.sql(SELECT + "WHERE slug = :slug")
                .param("slug", slug)
                .query(Organisations::read)
                .optional();
    }

    public Optional<Organisation> withId(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(Organisations::read)
                .optional();
    }

    public boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT FROM organisations)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the organisation, or takes over its name, slug and languages; what kind it is never changes. */
    public void put(Organisation organisation, Instant now) {
        jdbc.sql("""
                INSERT INTO organisations (id, slug, name, kind, languages, created_at)
                VALUES (:id, :slug, :name, :kind, :languages, :now)
                ON CONFLICT (id) DO UPDATE
                SET slug = excluded.slug, name = excluded.name, languages = excluded.languages
                """)
                .param("id", organisation.id())
                .param("slug", organisation.slug())
                .param("name", organisation.name())
                .param("kind", organisation.kind().code())
                .param("languages", organisation.languages().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Reads the columns that the queries of this and other tables name alike. */
    public static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("organisation_id", UUID.class),
                row.getString("slug"),
                row.getString("organisation_name"),
                OrganisationKind.of(row.getString("kind")),
                List.of((String[]) row.getArray("languages").getArray()));
    }
}
