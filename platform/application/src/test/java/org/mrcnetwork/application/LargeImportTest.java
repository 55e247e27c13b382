package org.mrcnetwork.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Thousands of rows: counted exactly, cancelled, cut off half-way and carried on, never twice. */
class LargeImportTest extends ApplicationTest {

    @Autowired
    CentreLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    org.springframework.context.ApplicationContext beans;

    UUID praia;
    Api manager;
    ImportedFile importing;

    @BeforeEach
    void a_centre_with_a_manager() {
        praia = network.centre("CAMPO Praia", "CV", "origin");
        manager = network.manager(praia);
        importing = new ImportedFile(manager);
    }

    @Test
    void of_5000_rows_37_are_broken_and_the_others_become_clients() {
        UUID id = importing.checked(people(5_000, 37));

        var checked = importing.read(id);
        assertThat(checked.body().at("/good").asInt()).isEqualTo(4_963);
        assertThat(checked.body().at("/broken").asInt()).isEqualTo(37);
        assertThat(Collections.frequency(importing.reasons(id), "/birthDate not-a-date"))
                .isEqualTo(19);
        assertThat(Collections.frequency(importing.reasons(id), "/name/given required"))
                .isEqualTo(18);
        importing.run(id);
        var done = importing.settled(id, "done");

        assertThat(done.body().at("/made").asInt()).isEqualTo(4_963);
        assertThat(count("client")).isEqualTo(4_963);
        assertThat(count("consent WHERE imported")).isEqualTo(4_963);
        assertThat(count("audit_entry WHERE action = 'register'")).isEqualTo(4_963);
        assertThat(count("audit_entry WHERE subject = 'client-import' AND action = 'run'"))
                .isEqualTo(1);
        importing.undone(id);
        assertThat(count("client")).isZero();
        assertThat(count("consent")).isZero();
    }

    @Test
    void fifty_thousand_rows_fit_into_little_memory() {
        byte[] file = people(50_000, 0).getBytes(StandardCharsets.UTF_8);
        Instant begin = Instant.now();
        UUID id = importing.uploaded(file, "people.csv");
        Instant read = Instant.now();
        importing.check(id, importing.plan(id));
        importing.settled(id, "checked");
        Instant checked = Instant.now();
        long before = liveHeap();
        importing.run(id);
        await().atMost(Duration.ofMinutes(10))
                .until(() -> importing.read(id).body().at("/made").asInt() > 25_000);
        long during = liveHeap();
        importing.settled(id, "done");

        System.out.printf(
                "50,000 rows: read in %d s, checked in %d s, imported in %d s; %d MB more live while importing%n",
                Duration.between(begin, read).toSeconds(),
                Duration.between(read, checked).toSeconds(),
                Duration.between(checked, Instant.now()).toSeconds(),
                (during - before) / 1024 / 1024);
        assertThat(during - before).isLessThan(64L * 1024 * 1024);
        assertThat(count("client")).isEqualTo(50_000);
    }

    @Test
    void a_workbook_of_fifty_thousand_rows_is_read_without_being_held() throws Exception {
        byte[] file = workbook(50_000);
        assertThat(file.length).isGreaterThan(16 * 1024 * 1024);
        UUID id = importing.uploaded(file, "people.xlsx");
        // The browser's side holds what it sent until it sends something else.
        for (int i = 0; i < 10; i++) {
            importing.read(id);
        }
        long before = Math.min(liveHeap(), liveHeap());
        AtomicLong most = new AtomicLong();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread watching = Thread.ofPlatform().start(() -> {
            while (reading.get()) {
                most.accumulateAndGet(liveHeap(), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        });

        Instant begin = Instant.now();
        var again = manager.post("/api/v1/client-imports/" + id + "/reading", Map.of("sheet", 0));
        reading.set(false);
        watching.join();

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        System.out.printf(
                "50,000 rows in %d MB of .xlsx: read in %d s; at most %d MB more live while reading%n",
                file.length / 1024 / 1024,
                Duration.between(begin, Instant.now()).toSeconds(),
                (most.get() - before) / 1024 / 1024);
        assertThat(importing.read(id).body().at("/rows").asInt()).isEqualTo(50_000);
        assertThat(most.get() - before).isLessThan(12L * 1024 * 1024);
    }

    /** Each row has a text that cannot be packed, and ampersands, of which XML makes entities. */
    private static byte[] workbook(int count) {
        Random random = new Random(1);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Workbook.text("First name"), Workbook.text("Town"), Workbook.text("How they heard")));
        byte[] noise = new byte[360];
        for (int i = 0; i < count; i++) {
            random.nextBytes(noise);
            rows.add(List.of(
                    Workbook.text("Inventada" + word(i)),
                    Workbook.text("Praia &amp; Assomada &amp; Mindelo &amp; Tarrafal"),
                    Workbook.text(Base64.getEncoder().withoutPadding().encodeToString(noise))));
        }
        return Workbook.of(rows);
    }

    @Test
    void an_import_is_cancelled_between_batches_and_goes_on_where_it_was() {
        UUID id = importing.checked(people(2_500, 0));
        importing.run(id);
        await().until(() -> importing.read(id).body().at("/made").asInt() > 0);

        assertThat(manager.post("/api/v1/client-imports/" + id + "/cancellation", Map.of())
                        .status())
                .isEqualTo(202);
        var cancelled = importing.settled(id, "cancelled");

        assertThat(cancelled.body().at("/made").asInt()).isBetween(500, 2_499);
        assertThat(count("client")).isEqualTo(cancelled.body().at("/made").asInt());
        importing.run(id);
        importing.settled(id, "done");
        assertThat(count("client")).isEqualTo(2_500);
    }

    @Test
    void an_import_whose_process_died_is_carried_on_by_another_and_no_row_twice() {
        UUID id = importing.checked(people(2_000, 0));
        importing.run(id);
        await().until(() -> importing.read(id).body().at("/made").asInt() > 0);

        // As another process does that finds it abandoned: the first one loses it at its next batch.
        as_the_centre("UPDATE client_import SET worker = gen_random_uuid(), worked_at = now() - interval '5 minutes'");
        look_after_all();
        importing.settled(id, "done");

        assertThat(count("client")).isEqualTo(2_000);
        assertThat(importing.read(id).body().at("/made").asInt()).isEqualTo(2_000);
    }

    @Test
    void an_import_stops_when_its_person_may_import_no_longer_and_a_colleague_goes_on_or_undoes() throws Exception {
        UUID id = importing.checked(people(2_500, 0));
        importing.run(id);
        await().until(() -> importing.read(id).body().at("/made").asInt() > 0);
        sent_away("Manager Managova");

        var stopped = importing.settled(id, "cancelled");

        int made = stopped.body().at("/made").asInt();
        assertThat(made).isBetween(500, 2_499);
        assertThat(count("client")).isEqualTo(made);
        assertThat(stopped.body().at("/rightEnded").asBoolean()).isTrue();
        assertThat(count("audit_entry WHERE subject = 'client-import' AND action = 'stop' AND person = 'centre'"))
                .isEqualTo(1);

        ImportedFile successor = new ImportedFile(network.staff(praia, "manager", "Sucessora Inventada"));
        var seen = successor.read(id);
        assertThat(seen.body().at("/mayGoOn").asBoolean()).isTrue();
        assertThat(seen.body().at("/contents").isNull()).isTrue();
        successor.run(id);
        successor.settled(id, "done");
        assertThat(count("client")).isEqualTo(2_500);
        assertThat(count("audit_entry WHERE action = 'register' AND person = 'Sucessora Inventada'"))
                .isEqualTo(2_500 - made);
        successor.undone(id);
        assertThat(count("client")).isZero();
    }

    @Test
    void what_somebody_began_who_is_still_there_a_colleague_neither_runs_nor_goes_on_with() {
        UUID id = importing.checked(people(10, 0));
        ImportedFile colleague = new ImportedFile(network.staff(praia, "manager", "Sucessora Inventada"));

        assertThat(colleague.read(id).body().at("/mayGoOn").asBoolean()).isFalse();
        assertThat(colleague
                        .staff()
                        .post("/api/v1/client-imports/" + id + "/run", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private void sent_away(String person) throws java.sql.SQLException {
        try (var connection = org.mrcnetwork.tenancy.TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO identity.missing VALUES ('" + praia + "', '" + TestNetwork.personId(person) + "')");
        }
    }

    @Test
    void a_second_import_of_the_centre_waits_until_the_first_has_finished() {
        UUID first = importing.checked(people(2_500, 0));
        UUID second = importing.checked("First name\nEva Inventada\n");
        importing.run(first);

        var refused = manager.post("/api/v1/client-imports/" + second + "/run", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        importing.settled(first, "done");
        importing.run(second);
        importing.settled(second, "done");
    }

    @Test
    void after_thirty_days_nothing_of_the_file_is_left() {
        UUID id = importing.imported(people(600, 3));
        as_the_centre("UPDATE client_import SET destroy_after = now() - interval '1 day'");

        look_after_all();

        for (String table : List.of("client_import_part", "client_import_rows", "client_import_finding")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(importing.read(id).body().at("/contents").isNull()).isTrue();
        assertThat(importing.read(id).body().at("/made").asInt()).isEqualTo(597);
    }

    /** As the schedule does every few minutes. */
    private void look_after_all() {
        Object jobs = beans.getBean("importJobs");
        ReflectionTestUtils.invokeMethod(jobs, "lookAfterAll");
    }

    private int count(String table) {
        return Tenancy.<Integer, RuntimeException>callAs(
                logins.of(praia),
                () -> transaction.execute(_ -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single()));
    }

    private void as_the_centre(String sql) {
        Tenancy.runAs(
                logins.of(praia),
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Everybody is invented, and another person than the row before. */
    private static String people(int count, int broken) {
        StringBuilder file = new StringBuilder("First name,Last name,Sex,Date of birth,Phone,Town,Education\n");
        for (int i = 0; i < count; i++) {
            boolean isBroken = i % (count / Math.max(1, broken)) == 7 && i / (count / Math.max(1, broken)) < broken;
            boolean oddly = isBroken && i / (count / broken) % 2 == 0;
            file.append(isBroken && !oddly ? "" : "Inventada" + word(i)).append(',');
            file.append("Exemplo")
                    .append(word(i * 31))
                    .append(',')
                    .append(i % 2 == 0 ? "F" : "M")
                    .append(',');
            file.append(oddly ? "sometime" : "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1950 + i % 50))
                    .append(',');
            file.append("+351 9%08d".formatted(10_000_000 + i)).append(",Praia,primary\n");
        }
        return file.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
