package org.mrcnetwork.network.insight;

import java.util.UUID;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the speaking centre puts its facts. */
@Component
public class Facts {

    private final JdbcClient jdbc;
    private final MasterSecret master;

    Facts(JdbcClient jdbc, MasterSecret master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * Counts a visit. Told twice, it is counted once; told of a correction, it is counted as corrected.
     *
     * @param revision of the visit: an older one than was counted already changes nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID visit, long revision, VisitFact fact) {
        UUID centre = Tenancy.required().centre();
        jdbc.sql("""
                INSERT INTO network.visit_fact (id, month, sex, service, revision) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET month = excluded.month, sex = excluded.sex, service = excluded.service, revision = excluded.revision
                WHERE visit_fact.revision < excluded.revision
                """)
                .params(
                        master.derive("visit-fact|" + centre + "|" + visit),
                        fact.month().atDay(1),
                        fact.sex(),
                        fact.service().code(),
                        revision)
                .update();
    }
}
