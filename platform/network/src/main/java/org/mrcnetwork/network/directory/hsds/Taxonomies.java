package org.mrcnetwork.network.directory.hsds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.network.directory.OrganizationType;
import org.mrcnetwork.network.directory.ServiceType;
import org.mrcnetwork.network.search.Folding;
import org.mrcnetwork.network.search.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The taxonomies that the platform ships, and those that imported objects brought along. */
@Repository
public class Taxonomies {

    private static final List<String> TAXONOMY = List.of("id", "name", "description", "uri", "version");
    private static final List<String> TERM = List.of(
            "id", "code", "name", "description", "parent_id", "taxonomy", "language", "taxonomy_id", "term_uri");

    private final JdbcClient database;

    /** Shipped terms never change while the platform runs. */
    private final Map<String, ObjectNode> shipped = new ConcurrentHashMap<>();

    Taxonomies(JdbcClient database) {
        this.database = database;
    }

    /** Remembers the terms that an imported document says things by. Ours stay as they are. */
    public void remember(JsonNode document) {
        List<ObjectNode> terms = new ArrayList<>();
        collect(document, terms);
        for (ObjectNode term : terms) {
            if (term.path("taxonomy_detail") instanceof ObjectNode taxonomy && isWhole(taxonomy)) {
                write("""
                        INSERT INTO network.taxonomy AS t (id, name, description, uri, version)
                        VALUES (:id, :name, :description, :uri, :version)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description,
                          uri = excluded.uri, version = excluded.version WHERE NOT t.shipped""", taxonomy, "uri", "version");
            }
            if (isWhole(term)) {
                ObjectNode row = term.deepCopy();
                if (!row.has("taxonomy_id") && isId(row.path("taxonomy_detail").path("id"))) {
                    row.set("taxonomy_id", row.path("taxonomy_detail").path("id"));
                }
                write("""
                        INSERT INTO network.taxonomy_term AS t
                          (id, taxonomy_id, code, name, description, parent_id, taxonomy, language, term_uri)
                        VALUES (:id, CAST(:taxonomy_id AS uuid), :code, :name, :description, CAST(:parent_id AS uuid),
                                :taxonomy, :language, :term_uri)
                        ON CONFLICT (id) DO UPDATE SET taxonomy_id = excluded.taxonomy_id, code = excluded.code,
                          name = excluded.name, description = excluded.description, parent_id = excluded.parent_id,
                          taxonomy = excluded.taxonomy, language = excluded.language, term_uri = excluded.term_uri
                        WHERE NOT t.shipped""", row, "taxonomy_id", "code", "parent_id", "taxonomy", "language", "term_uri");
            }
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> terms) {
        if (node.path("taxonomy_term") instanceof ObjectNode term) {
            terms.add(term);
        }
        node.values().forEach(value -> collect(value, terms));
    }

    private static boolean isWhole(ObjectNode node) {
        return isId(node.path("id"))
                && node.path("name").isString()
                && node.path("description").isString();
    }

    private static boolean isId(JsonNode node) {
        return node.isString() && node.stringValue().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private void write(String sql, ObjectNode row, String... optional) {
        var statement = database.sql(sql)
                .param("id", UUID.fromString(row.path("id").stringValue()))
                .param("name", row.path("name").stringValue())
                .param("description", row.path("description").stringValue());
        for (String name : optional) {
            JsonNode value = row.path(name);
            boolean usable = value.isString() && (!name.endsWith("_id") || isId(value));
            statement = statement.param(name, usable ? value.stringValue() : null, java.sql.Types.VARCHAR);
        }
        statement.update();
    }

    static Question taxonomies(@Nullable String search) {
        return searching(new Question("network.taxonomy x"), search);
    }

    static Question terms(
            @Nullable String search, @Nullable String taxonomyId, boolean topOnly, @Nullable String parentId) {
        Question question = searching(new Question("network.taxonomy_term x"), search);
        if (taxonomyId != null) {
            question.and("x.taxonomy_id::text = lower(:taxonomy)").with("taxonomy", taxonomyId);
        }
        if (topOnly) {
            question.and("x.parent_id IS NULL");
        }
        if (parentId != null) {
            question.and("x.parent_id::text = lower(:parent)").with("parent", parentId);
        }
        return question;
    }

    private static Question searching(Question question, @Nullable String search) {
        int number = 0;
        for (Word word : Folding.words(search == null ? "" : search)) {
            question.and("ext.unaccent(lower(concat_ws(' ', x.name, x.description))) LIKE :word" + number)
                    .with("word" + number++, "%" + word.folded() + "%");
        }
        return question;
    }

    List<ObjectNode> taxonomies(List<UUID> ids) {
        return rows("SELECT to_jsonb(t) FROM network.taxonomy t WHERE id = ANY(:ids) ORDER BY id", ids)
                .map(row -> Row.object(row, TAXONOMY, java.util.Set.of()))
                .toList();
    }

    /** Each with its taxonomy, where that is known. */
    List<ObjectNode> terms(List<UUID> ids) {
        return rows("""
                        SELECT to_jsonb(t) || jsonb_build_object('taxonomy_detail', (
                            SELECT jsonb_strip_nulls(to_jsonb(y) - 'shipped') FROM network.taxonomy y
                            WHERE y.id = t.taxonomy_id))
                        FROM network.taxonomy_term t WHERE id = ANY(:ids) ORDER BY id""", ids)
                .map(row -> {
                    ObjectNode term = Row.object(row, TERM, java.util.Set.of());
                    if (row.path("taxonomy_detail").isObject()) {
                        term.set("taxonomy_detail", row.path("taxonomy_detail"));
                    }
                    return term;
                })
                .toList();
    }

    private Stream<ObjectNode> rows(String sql, List<UUID> ids) {
        return database
                .sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Row.read(row.getString(1)))
                .list()
                .stream();
    }

    /** What the platform knows in columns and HSDS says by a term, where the source did not say it so itself. */
    void describe(ObjectNode object, ObjectNode row) {
        row.path("service_types").values().forEach(code -> describe(object, ServiceType.TAXONOMY, code.stringValue()));
        JsonNode type = row.path("type");
        if (type.isString()) {
            describe(object, OrganizationType.TAXONOMY, type.stringValue());
        }
    }

    private void describe(ObjectNode object, String taxonomy, String code) {
        boolean said = object.path("attributes").values().stream()
                .map(attribute -> attribute.path("taxonomy_term"))
                .anyMatch(term -> term.path("code").asString("").equals(code)
                        && (term.path("taxonomy").asString("").equals(taxonomy)
                                || term.path("taxonomy_detail")
                                        .path("name")
                                        .asString("")
                                        .equals(taxonomy)));
        if (!said) {
            ObjectNode term = shipped.computeIfAbsent(taxonomy + "/" + code, _ -> shipped(taxonomy, code));
            String id = object.path("id").asString() + "/" + taxonomy + "/" + code;
            object.withArray("attributes")
                    .addObject()
                    .put(
                            "id",
                            UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                    .toString())
                    .set("taxonomy_term", term.deepCopy());
        }
    }

    private ObjectNode shipped(String taxonomy, String code) {
        return terms(List.of(
                        database.sql("SELECT id FROM network.taxonomy_term WHERE shipped AND taxonomy = ? AND code = ?")
                                .params(taxonomy, code)
                                .query(UUID.class)
                                .single()))
                .getFirst();
    }
}
