package org.mrcnetwork.tenants.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the centre mapped columns before. Encrypted, since a heading can be anything, a name too. */
@Component
class Habits {

    private static final int MOST = 400;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    Habits(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    record Habit(String field, Map<String, String> values) {}

    /** @param columns by heading, without case and accents */
    record Kept(
            Map<String, Habit> columns,
            Map<String, String> constants,
            ImportPlan.@Nullable DateOrder dates,
            @Nullable String country) {}

    Kept kept() {
        return jdbc.sql("SELECT content FROM client_import_habit")
                .query(byte[].class)
                .optional()
                .map(secret ->
                        JSON.readValue(keys.decrypt(secret, Tenancy.required().centre()), Kept.class))
                .orElse(new Kept(Map.of(), Map.of(), null, null));
    }

    /** The newest win; beyond some hundred headings the oldest are forgotten. */
    void keep(Spreadsheet sheet, ImportPlan plan) {
        Map<String, Habit> columns = new LinkedHashMap<>(kept().columns());
        for (ImportPlan.MappedColumn mapped : plan.columns()) {
            String header = Words.folded(sheet.columns().get(mapped.column()).header());
            if (!header.isEmpty()) {
                columns.remove(header);
                columns.put(header, new Habit(mapped.field(), mapped.values()));
            }
        }
        while (columns.size() > MOST) {
            columns.remove(columns.keySet().iterator().next());
        }
        Kept kept = new Kept(columns, plan.constants(), plan.dates(), plan.country());
        jdbc.sql("""
                INSERT INTO client_import_habit (content) VALUES (?) ON CONFLICT (one) DO UPDATE SET content = excluded.content
                """)
                .param(keys.encrypt(
                        JSON.writeValueAsBytes(kept), Tenancy.required().centre()))
                .update();
    }
}
