package org.mrcnetwork.tenants.cases;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The career and development plan of each case; one text per question, all of them encrypted together. */
@Component
class CareerPlans {

    record CareerPlan(
            @Nullable @Size(max = 5_000) String experience,
            @Nullable @Size(max = 5_000) String strengths,
            @Nullable @Size(max = 5_000) String aim,
            @Nullable @Size(max = 5_000) String lacking,
            @Nullable @Size(max = 5_000) String learning,
            @Nullable @Size(max = 5_000) String steps) {

        static final CareerPlan EMPTY = new CareerPlan(null, null, null, null, null, null);
    }

    record Stored(CareerPlan plan, long version) {}

    private final JdbcClient jdbc;
    private final Writings writings;

    CareerPlans(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    Stored of(UUID one) {
        return jdbc.sql("SELECT contents, version FROM career_plan WHERE case_id = ?")
                .param(one)
                .query((row, _) -> new Stored(
                        writings.opened(row.getBytes("contents"), one, CareerPlan.class), row.getLong("version")))
                .optional()
                .orElse(new Stored(CareerPlan.EMPTY, 0));
    }

    /** @throws StaleVersion when somebody else has written another version than the one that was read */
    long write(ClientCase of, long read, CareerPlan plan) {
        Person by = Person.speaking();
        byte[] contents = writings.sealed(plan, of.id());
        int written = read == 0
                ? jdbc.sql("""
                        INSERT INTO career_plan (case_id, client_id, contents, written_at, by, by_name, version)
                        VALUES (?, ?, ?, now(), ?, ?, 1) ON CONFLICT (case_id) DO NOTHING
                        """)
                        .params(of.id(), of.clientId(), contents, by.id(), by.name())
                        .update()
                : jdbc.sql("""
                        UPDATE career_plan SET contents = ?, written_at = now(), by = ?, by_name = ?, version = version + 1
                        WHERE case_id = ? AND version = ?
                        """)
                        .params(contents, by.id(), by.name(), of.id(), read)
                        .update();
        if (written == 0) {
            throw new StaleVersion(of(of.id()).version());
        }
        return read + 1;
    }
}
