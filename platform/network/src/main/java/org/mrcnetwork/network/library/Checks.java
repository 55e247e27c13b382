package org.mrcnetwork.network.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who compared which statement with its source. Only added to. */
@Repository
class Checks {

    private final JdbcClient database;

    Checks(JdbcClient database) {
        this.database = database;
    }

    void add(UUID sheet, Collection<Block> statements, LocalDate on, LocalDate dueOn, Person by) {
        for (Block block : statements) {
            database.sql("""
                            INSERT INTO network.library_check
                              (id, sheet_id, block_id, fingerprint, checked_on, due_on, checked_by, checked_by_name)
                            VALUES (:id, :sheet, :block, :fingerprint, :on, :due, :by, :byName)""")
                    .param("id", Ids.next())
                    .param("sheet", sheet)
                    .param("block", block.id())
                    .param("fingerprint", block.statement())
                    .param("on", on)
                    .param("due", dueOn)
                    .param("by", by.id())
                    .param("byName", by.name())
                    .update();
        }
    }

    /** By block, the latest check of its present words. */
    Map<UUID, StatementCheck> of(UUID sheet, List<Block> blocks) {
        List<String> present =
                blocks.stream().map(Block::statement).filter(Objects::nonNull).toList();
        Map<UUID, StatementCheck> latest = new HashMap<>();
        database.sql("""
                        SELECT DISTINCT ON (block_id, fingerprint) * FROM network.library_check
                        WHERE sheet_id = :sheet AND fingerprint = ANY (:present)
                        ORDER BY block_id, fingerprint, checked_at DESC, id DESC""")
                .param("sheet", sheet)
                .param("present", present.toArray(String[]::new))
                .query((row, _) -> {
                    UUID block = row.getObject("block_id", UUID.class);
                    String fingerprint = row.getString("fingerprint");
                    StatementCheck check = new StatementCheck(
                            row.getObject("checked_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("checked_by", UUID.class),
                            row.getString("checked_by_name"));
                    blocks.stream()
                            .filter(one -> one.id().equals(block) && fingerprint.equals(one.statement()))
                            .forEach(one -> latest.put(block, check));
                    return block;
                })
                .list();
        return latest;
    }
}
