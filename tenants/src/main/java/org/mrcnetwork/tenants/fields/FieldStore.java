package org.mrcnetwork.tenants.fields;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Conflict;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The centre's own questions, in the order in which they are asked. */
@Component
class FieldStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ExtraField> all() {
        return jdbc.sql("SELECT * FROM extra_field ORDER BY place, id")
                .query(this::field)
                .list();
    }

    Optional<ExtraField> find(UUID id) {
        return jdbc.sql("SELECT * FROM extra_field WHERE id = ?")
                .param(id)
                .query(this::field)
                .optional();
    }

    private ExtraField field(ResultSet row, int number) throws SQLException {
        return new ExtraField(
                row.getObject("id", UUID.class),
                row.getString("key"),
                json.readValue(row.getString("names"), InLanguages.class),
                json.readValue(row.getString("helps"), InLanguages.class),
                FieldKind.valueOf(row.getString("kind")),
                row.getObject("list_id", UUID.class),
                plain(row.getBigDecimal("least")),
                plain(row.getBigDecimal("most")),
                row.getBoolean("identifying"),
                row.getBoolean("sensitive"),
                AskedAt.valueOf(row.getString("asked")),
                row.getBoolean("retired"),
                row.getBoolean("answered"),
                row.getLong("version"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.plain(number);
    }

    /** At the end. */
    void add(ExtraField field) {
        try {
            jdbc.sql("""
                    INSERT INTO extra_field (id, key, names, helps, kind, list_id, least, most, identifying, sensitive,
                                             asked, retired, place)
                    VALUES (:id, :key, :names::jsonb, :helps::jsonb, :kind, :list, :least, :most, :identifying, :sensitive,
                            :asked, :retired, (SELECT coalesce(max(place), 0) + 1 FROM extra_field))
                    """)
                    .param("id", field.id())
                    .param("key", field.key())
                    .param("names", json.writeValueAsString(field.names()))
                    .param("helps", json.writeValueAsString(field.helps()))
                    .param("kind", field.kind().name())
                    .param("list", field.listId())
                    .param("least", field.least())
                    .param("most", field.most())
                    .param("identifying", field.identifying())
                    .param("sensitive", field.sensitive())
                    .param("asked", field.asked().name())
                    .param("retired", field.retired())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("Another question has this key.");
        }
    }

    /**
     * Kind, list and key stay where somebody has been answered, even in the moment between reading and writing.
     *
     * @throws StaleVersion when somebody was quicker
     */
    void change(ExtraField known, ExtraField field) {
        int changed;
        try {
            changed = jdbc.sql("""
                    UPDATE extra_field
                    SET key = :key, names = :names::jsonb, helps = :helps::jsonb, kind = :kind, list_id = :list,
                        least = :least, most = :most, identifying = :identifying, sensitive = :sensitive, asked = :asked,
                        retired = :retired, version = version + 1
                    WHERE id = :id AND version = :version
                      AND (NOT answered OR (kind = :kind AND list_id IS NOT DISTINCT FROM :list::uuid AND key = :key))
                    """)
                    .param("key", field.key())
                    .param("names", json.writeValueAsString(field.names()))
                    .param("helps", json.writeValueAsString(field.helps()))
                    .param("kind", field.kind().name())
                    .param("list", field.listId())
                    .param("least", field.least())
                    .param("most", field.most())
                    .param("identifying", field.identifying())
                    .param("sensitive", field.sensitive())
                    .param("asked", field.asked().name())
                    .param("retired", field.retired())
                    .param("id", field.id())
                    .param("version", field.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Conflict("Another question has this key.");
        }
        if (changed == 0) {
            throw new StaleVersion(known.version());
        }
    }

    /** Those that are not named come after the others, as they stood. */
    void order(List<UUID> ids) {
        jdbc.sql("""
                UPDATE extra_field f SET place = o.place
                FROM (SELECT e.id, row_number() OVER (
                          ORDER BY array_position(:ids::uuid[], e.id) NULLS LAST, e.place, e.id) AS place
                      FROM extra_field e) o
                WHERE o.id = f.id
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** @return whether the question is still the one that was answered */
    boolean answered(ExtraField field) {
        return jdbc.sql("""
                        UPDATE extra_field SET answered = true
                        WHERE id = ? AND kind = ? AND list_id IS NOT DISTINCT FROM ?::uuid
                        """)
                        .params(java.util.Arrays.asList(field.id(), field.kind().name(), field.listId()))
                        .update()
                == 1;
    }
}
