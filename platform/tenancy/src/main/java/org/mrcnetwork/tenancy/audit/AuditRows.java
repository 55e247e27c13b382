package org.mrcnetwork.tenancy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.mrcnetwork.tenancy.audit.chain.AuditEntry;

/** Rows of {@code audit_entry} as they are hashed. */
final class AuditRows {

    private AuditRows() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                AuditEntry.text(at(row)),
                row.getString("person_id"),
                row.getString("person"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"));
    }

    static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
