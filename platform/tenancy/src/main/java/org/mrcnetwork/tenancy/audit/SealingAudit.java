package org.mrcnetwork.tenancy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.chain.AuditChain;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what the speaking centre's audit log has gained, batch by batch: entries stay as cheap to write as they were,
 * since nobody waits for a hash (ADR 9). One process seals a centre at a time; a row that is committed late is sealed
 * late, once. Call it outside a transaction: each batch commits by itself, together with its head.
 */
@Component
class SealingAudit {

    private static final int BATCH = 1_000;

    /** How much further back a row may lie that is committed late; what is older still, {@link #sealEverything} finds. */
    private static final String LATENESS = "1 hour";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    SealingAudit(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A chain that is not as its head says: it was tampered with, and is not sealed over. */
    static final class BrokenChain extends RuntimeException {
        BrokenChain(long position) {
            super("The audit log does not end as the head at " + position + " says");
        }
    }

    private record Place(@Nullable Instant at, UUID id) {}

    private record End(long position, @Nullable String hash) {}

    private record Unsealed(AuditEntry entry, Place place) {}

    /** Seals what has come since the last time; leaves it to whoever else is sealing this centre just now. */
    long seal() {
        return batchesFrom(since(), false);
    }

    /** As {@link #seal}, but waits for whoever is at it: afterwards everything committed before is sealed. */
    long sealNow() {
        return batchesFrom(since(), true);
    }

    /** Looks through the whole log for rows that no seal names. */
    long sealEverything() {
        return batchesFrom(new Place(null, new UUID(0, 0)), true);
    }

    private long batchesFrom(Place from, boolean waiting) {
        long sealed = 0;
        Place place = from;
        while (true) {
            Place last = place;
            List<Unsealed> batch = transaction.execute(_ -> lock(waiting) ? sealBatch(last) : List.<Unsealed>of());
            sealed += batch.size();
            if (batch.size() < BATCH) {
                return sealed;
            }
            place = batch.getLast().place();
        }
    }

    private List<Unsealed> sealBatch(Place from) {
        End end = end();
        List<Unsealed> batch = unsealed(from);
        if (!batch.isEmpty()) {
            keep(end, batch);
        }
        return batch;
    }

    private void keep(End end, List<Unsealed> batch) {
        long position = end.position();
        String hash = end.hash() == null
                ? AuditChain.start(Tenancy.required().centre().toString())
                : end.hash();
        List<Object[]> seals = new ArrayList<>(batch.size());
        for (Unsealed one : batch) {
            String rowHash = one.entry().hash();
            hash = AuditChain.link(hash, rowHash);
            seals.add(new Object[] {++position, one.place().id(), bytes(rowHash), bytes(hash)});
        }
        batches.batchUpdate("INSERT INTO audit_seal (position, entry_id, row_hash, hash) VALUES (?, ?, ?, ?)", seals);
        jdbc.sql("SELECT network.append_audit_head(:before::bytea, :reached, :hash)")
                .param("before", end.hash() == null ? null : bytes(end.hash()), Types.BINARY)
                .param("reached", position)
                .param("hash", bytes(hash))
                .query(_ -> {});
    }

    /** Where the chain ends, which must be where its head was kept. */
    private End end() {
        End sealed = last("SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1");
        End head = last("SELECT at_position, hash FROM network.last_audit_head()");
        if (!sealed.equals(head)) {
            throw new BrokenChain(head.position());
        }
        return sealed;
    }

    private End last(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new End(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional()
                .orElse(new End(0, null));
    }

    private List<Unsealed> unsealed(Place from) {
        return jdbc.sql("""
                SELECT e.* FROM audit_entry e
                WHERE (e.at, e.id) > (coalesce(:at, '-infinity'::timestamptz), :id)
                  AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
                ORDER BY e.at, e.id LIMIT :limit
                """)
                .param(
                        "at",
                        from.at() == null ? null : from.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", from.id())
                .param("limit", BATCH)
                .query((row, _) -> new Unsealed(AuditRows.entry(row), place(row)))
                .list();
    }

    /** From the time of the row sealed last, less what a transaction may have been late by. */
    private Place since() {
        Instant at = jdbc.sql("SELECT e.at - interval '" + LATENESS + "' FROM audit_seal s"
                        + " JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position DESC LIMIT 1")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
        return new Place(at, new UUID(0, 0));
    }

    private boolean lock(boolean waiting) {
        String key = "hashtextextended(?, 13)";
        return jdbc.sql(
                        waiting
                                ? "SELECT true FROM pg_advisory_xact_lock(" + key + ")"
                                : "SELECT pg_try_advisory_xact_lock(" + key + ")")
                .param(Tenancy.required().centre().toString())
                .query(Boolean.class)
                .single();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
