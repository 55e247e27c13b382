package org.mrcnetwork.tenants.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.encryption.CentreKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was found about single rows. PostgreSQL leaves out what is about a client whom the reader may not know of. */
@Component
class Findings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CentreKeys keys;

    Findings(JdbcClient jdbc, CentreKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    enum Kind {
        BROKEN,
        TWICE,
        KNOWN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param who the name as it stands in the row
     * @param faults of a broken row
     * @param otherRow the earlier row that says the same of the same person
     * @param number of the client who is alike, and {@code name}
     */
    record RowSaid(
            String who,
            List<RowFault> faults,
            @Nullable Integer otherRow,
            @Nullable String number,
            @Nullable String name) {

        static RowSaid broken(String who, List<RowFault> faults) {
            return new RowSaid(who, faults, null, null, null);
        }

        static RowSaid twice(String who, int otherRow) {
            return new RowSaid(who, List.of(), otherRow, null, null);
        }

        static RowSaid known(String who, String number, String name) {
            return new RowSaid(who, List.of(), null, number, name);
        }
    }

    record RowFinding(
            int row,
            Kind kind,
            @Nullable UUID client,
            RowSaid said,
            @Nullable FindingChoice choice) {}

    void add(UUID id, int row, Kind kind, @Nullable UUID client, RowSaid said) {
        jdbc.sql("""
                INSERT INTO client_import_finding (import_id, row_number, kind, client_id, content) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
                .params(java.util.Arrays.asList(
                        id, row, kind.name(), client, keys.encrypt(JSON.writeValueAsBytes(said), place(id, row))))
                .update();
    }

    /** In the order of the file. */
    List<RowFinding> of(UUID id, boolean broken, int afterRow, int limit) {
        return jdbc.sql("""
                SELECT row_number, kind, client_id, content, choice FROM client_import_finding
                WHERE import_id = :id AND (kind = 'BROKEN') = :broken AND row_number > :after
                ORDER BY row_number, kind LIMIT :limit
                """)
                .param("id", id)
                .param("broken", broken)
                .param("after", afterRow)
                .param("limit", limit)
                .query((row, _) -> {
                    int number = row.getInt("row_number");
                    String choice = row.getString("choice");
                    return new RowFinding(
                            number,
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("client_id", UUID.class),
                            JSON.readValue(keys.decrypt(row.getBytes("content"), place(id, number)), RowSaid.class),
                            choice == null ? null : FindingChoice.valueOf(choice));
                })
                .list();
    }

    /** How many rows are alike somebody, as far as the reader may know. */
    int alike(UUID id) {
        return jdbc.sql("""
                SELECT count(DISTINCT row_number) FROM client_import_finding WHERE import_id = ? AND kind <> 'BROKEN'
                """).param(id).query(Integer.class).single();
    }

    /** Of these rows, those that are alike somebody and so wait for a choice; null is as for all. */
    Map<Integer, Set<FindingChoice>> choices(UUID id, List<SheetRow> rows, FindingChoice forAll) {
        Map<Integer, Set<FindingChoice>> choices = new HashMap<>();
        jdbc.sql("""
                SELECT row_number, choice FROM client_import_finding
                WHERE import_id = ? AND kind <> 'BROKEN' AND row_number = ANY (?)
                """)
                .params(id, rows.stream().map(SheetRow::number).toArray(Integer[]::new))
                .query(row -> {
                    String choice = row.getString("choice");
                    choices.computeIfAbsent(row.getInt("row_number"), _ -> new HashSet<>())
                            .add(choice == null ? forAll : FindingChoice.valueOf(choice));
                });
        return choices;
    }

    /** @return whether there is such a row */
    boolean choose(UUID id, int row, FindingChoice choice) {
        return jdbc.sql("""
                        UPDATE client_import_finding SET choice = ?
                        WHERE import_id = ? AND row_number = ? AND kind <> 'BROKEN'
                        """).params(choice.name(), id, row).update() > 0;
    }

    void chooseForAll(UUID id) {
        jdbc.sql("UPDATE client_import_finding SET choice = NULL WHERE import_id = ?")
                .param(id)
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM client_import_finding WHERE import_id = ?")
                .param(id)
                .update();
    }

    private static UUID place(UUID id, int row) {
        return UUID.nameUUIDFromBytes((id + "/finding/" + row).getBytes(StandardCharsets.UTF_8));
    }
}
