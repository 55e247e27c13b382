package org.mrcnetwork.tenants.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The centre's lists of answers. */
@Component
class CodeLists {

    private static final String SELECT = "SELECT id, names, entries, version FROM code_list ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CodeLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<CodeList> all() {
        return jdbc.sql(SELECT + "ORDER BY id").query(this::list).list();
    }

    Optional<CodeList> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?").param(id).query(this::list).optional();
    }

    private CodeList list(ResultSet row, int number) throws SQLException {
        return new CodeList(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("names"), InLanguages.class),
                json.readValue(row.getString("entries"), new TypeReference<List<CodeList.Entry>>() {}),
                row.getLong("version"));
    }

    CodeList add(CodeList list) {
        jdbc.sql("INSERT INTO code_list (id, names, entries) VALUES (?, ?::jsonb, ?::jsonb)")
                .params(list.id(), json.writeValueAsString(list.names()), json.writeValueAsString(list.entries()))
                .update();
        return list;
    }

    /** @throws StaleVersion when somebody was quicker */
    CodeList change(CodeList known, CodeList list) {
        int changed = jdbc.sql("""
                UPDATE code_list SET names = ?::jsonb, entries = ?::jsonb, version = version + 1
                WHERE id = ? AND version = ?
                """)
                .params(
                        json.writeValueAsString(list.names()),
                        json.writeValueAsString(list.entries()),
                        list.id(),
                        list.version())
                .update();
        if (changed == 0) {
            throw new StaleVersion(known.version());
        }
        return new CodeList(list.id(), list.names(), list.entries(), list.version() + 1);
    }
}
