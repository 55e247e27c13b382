package org.mrcnetwork.network.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mrcnetwork.network.directory.ServiceType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sheets that are out, and the speaking centre's own; row level security shows no others. */
@Repository
class Sheets {

    private final JdbcClient database;

    Sheets(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the id is taken. */
    void add(UUID id, SheetFacts facts, String language) {
        with(database.sql("""
                        INSERT INTO network.library_sheet (id, kind, countries, topics, audiences, phases, language)
                        VALUES (:id, :kind, :countries, :topics, :audiences, :phases, :language)
                        ON CONFLICT (id) DO NOTHING"""), facts)
                .param("id", id)
                .param("language", language)
                .update();
    }

    /** @return false where it is of another version by now */
    boolean change(UUID id, long version, SheetFacts facts) {
        return with(database.sql("""
                        UPDATE network.library_sheet SET kind = :kind, countries = :countries, topics = :topics,
                          audiences = :audiences, phases = :phases, version = version + 1
                        WHERE id = :id AND version = :version"""), facts)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where it is of another version by now */
    boolean withdraw(UUID id, long version, boolean withdrawn) {
        return database.sql("""
                        UPDATE network.library_sheet SET version = version + 1,
                          withdrawn_at = CASE WHEN :withdrawn THEN coalesce(withdrawn_at, now()) END
                        WHERE id = :id AND version = :version""")
                        .param("withdrawn", withdrawn)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Sheet> find(UUID id) {
        return database.sql("SELECT * FROM network.library_sheet WHERE id = ?")
                .param(id)
                .query(Sheets::sheet)
                .optional();
    }

    static Sheet sheet(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                facts(row),
                row.getString("language"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getLong("version"));
    }

    private static SheetFacts facts(ResultSet row) throws SQLException {
        return new SheetFacts(
                SheetKind.valueOf(row.getString("kind")),
                values(row, "countries", Function.identity()),
                values(row, "topics", ServiceType::valueOf),
                values(row, "audiences", Audience::valueOf),
                values(row, "phases", MigrationPhase::valueOf));
    }

    private static <T> List<T> values(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(read)
                .toList();
    }

    private static StatementSpec with(StatementSpec statement, SheetFacts facts) {
        return statement
                .param("kind", facts.kind().name())
                .param("countries", facts.countries().stream().distinct().toArray(String[]::new))
                .param("topics", names(facts.topics()))
                .param("audiences", names(facts.audiences()))
                .param("phases", names(facts.phases()));
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().distinct().map(Enum::name).toArray(String[]::new);
    }
}
