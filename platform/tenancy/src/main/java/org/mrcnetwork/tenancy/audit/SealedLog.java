package org.mrcnetwork.tenancy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.chain.AuditChain;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;
import org.mrcnetwork.tenancy.audit.chain.Link;
import org.mrcnetwork.tenancy.audit.chain.Link.Head;
import org.mrcnetwork.tenancy.audit.chain.Link.Row;
import org.mrcnetwork.tenancy.audit.chain.Segment;
import org.mrcnetwork.tenancy.audit.chain.Verdict;
import org.mrcnetwork.tenancy.audit.chain.VerifyingChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The speaking centre's log as a chain: rows by position, heads from where the centre cannot change them. Read row by row
 * inside a transaction, never all at once.
 */
@Component
class SealedLog {

    private static final String ROWS = """
            SELECT s.position AS place, s.entry_id, s.row_hash, s.hash, h.hash AS head_hash, h.at AS head_at,
                   e.*, (e.id IS NOT NULL AND %s) AS wanted
            FROM audit_seal s
            LEFT JOIN network.audit_heads() h ON h.at_position = s.position
            LEFT JOIN audit_entry e ON e.id = s.entry_id
            WHERE s.position BETWEEN :first AND :last
            ORDER BY s.position
            """;

    /** Heads without a row: the end was cut off. */
    private static final String HEADS_BEHIND = """
            SELECT at_position AS place, hash AS head_hash, at AS head_at FROM network.audit_heads()
            WHERE at_position BETWEEN :first AND :last
              AND at_position > coalesce((SELECT max(position) FROM audit_seal), 0)
            ORDER BY at_position
            """;

    private final JdbcClient jdbc;

    SealedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole log as its heads promise it. */
    Segment whole() {
        return Segment.whole(centre(), end());
    }

    /** The part of the log in which the entries asked for stand, up to the head behind the last of them. */
    Segment partWith(AuditFilter filter) {
        if (filter.isEverything()) {
            return whole();
        }
        return jdbc.sql("""
                SELECT min(s.position) AS first, max(s.position) AS last
                FROM audit_entry e JOIN audit_seal s ON s.entry_id = e.id WHERE
                """ + filter.condition())
                .params(filter.parameters())
                .query((row, _) -> row.getObject("first", Long.class) == null
                        ? nothing()
                        : part(row.getLong("first"), row.getLong("last")))
                .single();
    }

    private Segment part(long first, long last) {
        long head = jdbc.sql("SELECT min(at_position) FROM network.audit_heads() WHERE at_position >= ?")
                .param(last)
                .query((row, _) -> row.getObject(1, Long.class))
                .optional()
                .orElse(last);
        return new Segment(centre(), first, head, hashBefore(first));
    }

    private Segment nothing() {
        long end = end();
        return new Segment(centre(), end + 1, end, hashBefore(end + 1));
    }

    private String hashBefore(long position) {
        return jdbc.sql("SELECT hash FROM audit_seal WHERE position = ?")
                .param(position - 1)
                .query((row, _) -> hex(row, "hash"))
                .optional()
                .orElseGet(() -> AuditChain.start(centre()));
    }

    private long end() {
        return jdbc.sql("""
                SELECT greatest(coalesce((SELECT max(position) FROM audit_seal), 0),
                                coalesce((SELECT at_position FROM network.last_audit_head()), 0))
                """).query(Long.class).single();
    }

    /** @param wanted which rows are told; of the others, their hashes only */
    void each(Segment part, AuditFilter wanted, Consumer<Link> link) {
        try (Stream<Link> links = links(part, wanted)) {
            links.forEach(link);
        }
    }

    Verdict verify() {
        Segment whole = whole();
        try (Stream<Link> links = links(whole, AuditFilter.EVERYTHING)) {
            return VerifyingChain.verify(whole, links.iterator(), Map.of());
        }
    }

    private Stream<Link> links(Segment part, AuditFilter wanted) {
        Stream<List<Link>> rows = within(jdbc.sql(ROWS.formatted(wanted.condition())), part)
                .params(wanted.parameters())
                .withFetchSize(ReadingAudit.FETCHED)
                .query((row, _) -> links(row))
                .stream();
        List<Link> headsBehind = within(jdbc.sql(HEADS_BEHIND), part)
                .query((row, _) -> (Link) head(row, row.getLong("place")))
                .list();
        return Stream.concat(rows.flatMap(List::stream), headsBehind.stream()).onClose(rows::close);
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, Segment part) {
        return statement.param("first", part.from()).param("last", part.to());
    }

    private static List<Link> links(ResultSet row) throws SQLException {
        long position = row.getLong("place");
        Row sealed = sealed(row, position);
        return row.getBytes("head_hash") == null ? List.of(sealed) : List.of(sealed, head(row, position));
    }

    private static Head head(ResultSet row, long position) throws SQLException {
        Instant at = row.getObject("head_at", OffsetDateTime.class).toInstant();
        return new Head(position, hex(row, "head_hash"), AuditEntry.text(at));
    }

    private static Row sealed(ResultSet row, long position) throws SQLException {
        boolean isGone = row.getString("id") == null;
        return new Row(
                position,
                hex(row, "row_hash"),
                hex(row, "hash"),
                row.getBoolean("wanted") ? AuditRows.entry(row) : null,
                isGone ? row.getString("entry_id") : null);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static String centre() {
        return Tenancy.required().centre().toString();
    }
}
