package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.network.agenda.Agenda;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which centre has something to do: shared, and each centre's own. */
class AgendaTest extends ApplicationTest {

    @Autowired
    Agenda agenda;

    @Autowired
    CentreLogins logins;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    UUID praia;
    UUID lisbon;

    @BeforeEach
    void two_centres() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        lisbon = network.centre("CNAI Lisbon", "PT", "destination");
    }

    @Test
    void a_centre_of_which_nothing_is_known_is_looked_after_and_one_that_is_done_is_not() {
        assertThat(agenda.due("test")).contains(praia, lisbon);

        as(praia, () -> agenda.next("test", Optional::empty));

        assertThat(agenda.due("test")).contains(lisbon).doesNotContain(praia);
        as(praia, () -> agenda.noLaterThan("test", Instant.now().minusSeconds(1)));
        assertThat(agenda.due("test")).contains(praia);
    }

    @Test
    void what_is_due_later_does_not_put_off_what_is_due_earlier() {
        as(praia, () -> agenda.noLaterThan("test", Instant.now().minusSeconds(1)));
        as(praia, () -> agenda.noLaterThan("test", Instant.now().plusSeconds(3600)));

        assertThat(agenda.due("test")).contains(praia);
    }

    @Test
    void work_that_is_taken_is_not_taken_again_until_it_is_due_again() {
        List<Boolean> taken = new ArrayList<>();

        as(praia, () -> taken.add(agenda.take("test", Duration.ofMinutes(10))));
        as(praia, () -> taken.add(agenda.take("test", Duration.ofMinutes(10))));
        assertThat(agenda.due("test")).contains(lisbon).doesNotContain(praia);
        as(praia, () -> agenda.noLaterThan("test", Instant.now().minusSeconds(1)));
        as(praia, () -> taken.add(agenda.take("test", Duration.ofMinutes(10))));

        assertThat(taken).containsExactly(true, false, true);
    }

    @Test
    void a_centre_whose_time_zone_changes_is_looked_after_at_once_and_no_other() throws SQLException {
        for (UUID centre : List.of(praia, lisbon)) {
            as(centre, () -> agenda.noLaterThan("test", Instant.now().plusSeconds(3600)));
            as(centre, () -> agenda.next("nothing", Optional::empty));
        }

        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("UPDATE network.centre SET time_zone = 'Pacific/Kiritimati' WHERE id = '" + praia + "'");
            statement.execute("UPDATE network.centre SET time_zone = time_zone WHERE id = '" + lisbon + "'");
        }

        assertThat(agenda.due("test")).contains(praia).doesNotContain(lisbon);
        assertThat(agenda.due("nothing")).doesNotContain(praia, lisbon);
    }

    @Test
    void no_centre_sees_or_changes_anothers() {
        as(lisbon, () -> agenda.next("test", Optional::empty));
        as(praia, () -> {
            assertThat(jdbc.sql("SELECT count(*) FROM network.agenda WHERE centre_id = ?")
                            .param(lisbon)
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("UPDATE network.agenda SET due_at = now() WHERE centre_id = ?")
                            .param(lisbon)
                            .update())
                    .isZero();
        });
        assertThatThrownBy(() -> as(
                        praia,
                        () -> jdbc.sql("INSERT INTO network.agenda VALUES (?, 'other', now())")
                                .param(lisbon)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Somebody adds to the work in a transaction that is not over when the job has looked: it must not be forgotten. */
    @Test
    void what_is_added_while_a_job_ends_is_counted() throws Exception {
        as(praia, () -> agenda.next("test", Optional::empty));
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var adding = threads.submit(() -> as(praia, () -> {
                agenda.noLaterThan("test", Instant.now());
                added.countDown();
                await(mayEnd);
                done.set(true);
            }));
            await(added);
            AtomicReference<Boolean> wasDone = new AtomicReference<>();
            var ending = threads.submit(() -> as(
                    praia,
                    () -> agenda.next("test", () -> {
                        wasDone.set(done.get());
                        return Optional.empty();
                    })));
            while (!ending.isDone() && !somebodyWaitsForALock()) {
                Thread.onSpinWait();
            }
            mayEnd.countDown();
            adding.get(10, TimeUnit.SECONDS);
            ending.get(10, TimeUnit.SECONDS);

            assertThat(wasDone.get()).isTrue();
        }
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void as(UUID centre, Runnable work) {
        Tenancy.runAs(logins.of(centre), () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
