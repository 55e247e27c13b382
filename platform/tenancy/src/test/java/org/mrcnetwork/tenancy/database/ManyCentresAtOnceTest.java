package org.mrcnetwork.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Random work of many centres over connections that they take from one another: nobody ever meets another's canary. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = {"mrc.database.connections=48", "mrc.database.patience=30s"})
class ManyCentresAtOnceTest {

    private static final int CENTRES = 50;
    private static final int OPERATIONS = 100_000;
    private static final int WORKERS = 12;
    private static final String CANARY = "SELECT person FROM audit_entry WHERE action = 'canary'";

    @Autowired
    CentreSchemas schemas;

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LoginDataSource connections;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<CentreLogin, String> canaries = new ConcurrentHashMap<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger failedOnPurpose = new AtomicInteger();

    @Test
    void bound_unbound_failing_and_timed_out_work_never_sees_anothers_canary() {
        List<CentreLogin> centres = centresWithCanaries();
        AtomicInteger left = new AtomicInteger(OPERATIONS);

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < WORKERS; worker++) {
                executor.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        operate(centres.get(ThreadLocalRandom.current().nextInt(CENTRES)));
                    }
                });
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(seen).hasValueGreaterThan(OPERATIONS / 2);
        assertThat(failedOnPurpose).hasPositiveValue();
        assertThat(connections.active()).isZero();
    }

    private List<CentreLogin> centresWithCanaries() {
        List<CentreLogin> centres = new ArrayList<>();
        for (int i = 0; i < CENTRES; i++) {
            UUID id = UUID.randomUUID();
            schemas.create(id);
            CentreLogin centre = logins.of(id);
            canaries.put(centre, "canary of " + id);
            Tenancy.runAs(
                    centre,
                    () -> jdbc.sql("""
                            INSERT INTO audit_entry (id, person, action, subject, subject_id) VALUES (?, ?, 'canary', 'x', ?)
                            """)
                            .params(Ids.next(), canaries.get(centre), id)
                            .update());
            centres.add(centre);
        }
        return centres;
    }

    private void operate(CentreLogin centre) {
        int dice = ThreadLocalRandom.current().nextInt(1_000);
        if (dice < 50) {
            unbound();
        } else if (dice < 100) {
            failing(centre);
        } else if (dice < 101) {
            timedOut(centre);
        } else {
            Tenancy.runAs(centre, () -> look(centre));
        }
    }

    private void look(CentreLogin centre) {
        String found = jdbc.sql(CANARY).query(String.class).single();
        if (found.equals(canaries.get(centre))) {
            seen.incrementAndGet();
        } else {
            leaks.add(found + " seen by " + centre);
        }
    }

    private void unbound() {
        assertThatThrownBy(() -> jdbc.sql(CANARY).query(String.class).list()).isInstanceOf(DataAccessException.class);
    }

    private void failing(CentreLogin centre) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Tenancy.runAs(
                centre,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                            look(centre);
                            jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
                        }))
                        .isInstanceOf(DataAccessException.class));
        failedOnPurpose.incrementAndGet();
    }

    private void timedOut(CentreLogin centre) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setTimeout((int) Duration.ofSeconds(1).toSeconds());
        Tenancy.runAs(
                centre,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                            look(centre);
                            jdbc.sql("SELECT pg_sleep(3)").query(rows -> {});
                        }))
                        .isInstanceOfAny(DataAccessException.class, TransactionException.class));
        failedOnPurpose.incrementAndGet();
    }
}
