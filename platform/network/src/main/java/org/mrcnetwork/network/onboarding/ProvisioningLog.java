package org.mrcnetwork.network.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each centre's provisioning has come. Every line is committed at once, so that a crash loses no progress. */
@Component
class ProvisioningLog {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    ProvisioningLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            ProvisioningStep step,
            ProvisioningStep.Status status,
            @Nullable Instant finishedAt,
            @Nullable String problem) {}

    void open(UUID centre) {
        for (ProvisioningStep step : ProvisioningStep.values()) {
            jdbc.sql("""
                    INSERT INTO network.provisioning_step (centre_id, step, position, status)
                    VALUES (?, ?, ?, 'WAITING') ON CONFLICT DO NOTHING
                    """).params(centre, step.name(), step.ordinal()).update();
        }
    }

    List<Line> of(UUID centre) {
        return jdbc.sql("""
                SELECT step, status, finished_at, problem FROM network.provisioning_step
                WHERE centre_id = ? ORDER BY position
                """)
                .param(centre)
                .query((row, _) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new Line(
                            ProvisioningStep.valueOf(row.getString("step")),
                            ProvisioningStep.Status.valueOf(row.getString("status")),
                            finished == null ? null : finished.toInstant(),
                            row.getString("problem"));
                })
                .list();
    }

    void mark(UUID centre, ProvisioningStep step, ProvisioningStep.Status status, @Nullable String problem) {
        jdbc.sql("""
                UPDATE network.provisioning_step
                SET status = :status, problem = :problem,
                    finished_at = CASE WHEN :status IN ('DONE', 'FAILED') THEN now() END
                WHERE centre_id = :centre AND step = :step
                """)
                .param("status", status.name())
                .param("problem", problem)
                .param("centre", centre)
                .param("step", step.name())
                .update();
    }

    /** Claims the centre for one run; false while another run holds it. A run that died gives it up by itself. */
    boolean claim(UUID centre) {
        return jdbc.sql("""
                UPDATE network.centre SET busy_until = now() + make_interval(secs => ?)
                WHERE id = ? AND (busy_until IS NULL OR busy_until < now())
                """).params((double) LONGEST_RUN.toSeconds(), centre).update() == 1;
    }

    void release(UUID centre) {
        jdbc.sql("UPDATE network.centre SET busy_until = NULL WHERE id = ?")
                .param(centre)
                .update();
    }
}
