package org.mrcnetwork.network.recruiters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.web.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The speaking centre's own complaints, row by row, and everybody's as PostgreSQL counts them. */
@Repository
class Complaints {

    private final JdbcClient database;

    Complaints(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param kind null for all kinds together
     * @param complaints null where it is kept back
     */
    record Counted(
            ComplaintState state,
            @Nullable ComplaintKind kind,
            @Nullable Integer complaints) {}

    /** Does nothing where the id is taken. */
    void record(Complaint complaint) {
        database.sql("""
                        INSERT INTO network.recruiter_complaint (id, recruiter_id, month, kind, state)
                        VALUES (:id, :recruiter, :month, :kind, :state) ON CONFLICT (id) DO NOTHING""")
                .param("id", complaint.id())
                .param("recruiter", complaint.recruiter())
                .param("month", complaint.month().atDay(1))
                .param("kind", complaint.kind().name())
                .param("state", complaint.state().name())
                .update();
    }

    /** @return false where it is of another version by now */
    boolean become(UUID id, long version, ComplaintState state) {
        return database.sql("""
                        UPDATE network.recruiter_complaint SET state = :state, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("state", state.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Complaint> find(UUID id) {
        return database.sql("SELECT * FROM network.recruiter_complaint WHERE id = ?")
                .param(id)
                .query(Complaints::complaint)
                .optional();
    }

    /** The speaking centre's own, the latest month first. */
    List<Complaint> own(UUID recruiter, PageCursor before, int limit) {
        return database.sql("""
                        SELECT * FROM network.recruiter_complaint
                        WHERE recruiter_id = :recruiter AND (month, id) < (:month, :id)
                        ORDER BY month DESC, id DESC LIMIT :limit""")
                .param("recruiter", recruiter)
                .param("month", LocalDate.ofInstant(before.at(), ZoneOffset.UTC))
                .param("id", before.id())
                .param("limit", limit)
                .query(Complaints::complaint)
                .list();
    }

    List<Counted> counted(UUID recruiter) {
        return database.sql("SELECT state, kind, complaints FROM network.recruiter_complaint_counts(?)")
                .param(recruiter)
                .query((row, _) -> {
                    String kind = row.getString("kind");
                    return new Counted(
                            ComplaintState.valueOf(row.getString("state")),
                            kind == null ? null : ComplaintKind.valueOf(kind),
                            row.getObject("complaints", Integer.class));
                })
                .list();
    }

    private static Complaint complaint(ResultSet row, int number) throws SQLException {
        return new Complaint(
                row.getObject("id", UUID.class),
                row.getObject("recruiter_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ComplaintKind.valueOf(row.getString("kind")),
                ComplaintState.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
