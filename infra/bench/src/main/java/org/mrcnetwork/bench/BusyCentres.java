package org.mrcnetwork.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.database.CentreSchemas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions a second of many centres over one pool of 40 connections, with fewer and with more busy centres than
 * that, and with and without the patience to wait for a centre's own connection (ADR 3).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(32)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
@SuppressWarnings("NullAway.Init") // filled by JMH
public class BusyCentres {

    @Param({"1", "30", "60"})
    int centres;

    @Param({"0ms", "100ms"})
    String patienceForOwn;

    private ConfigurableApplicationContext context;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private List<CentreLogin> busy;

    @Setup
    public void open() {
        context = new SpringApplicationBuilder(Tenants.class)
                .initializers(new TestDatabase())
                .properties(
                        "mrc.database.connections=40",
                        "mrc.database.patience=30s",
                        "mrc.database.patience-for-own=" + patienceForOwn)
                .run();
        jdbc = context.getBean(JdbcClient.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        CentreSchemas schemas = context.getBean(CentreSchemas.class);
        CentreLogins logins = context.getBean(CentreLogins.class);
        busy = Stream.generate(UUID::randomUUID)
                .limit(centres)
                .map(id -> {
                    schemas.create(id);
                    return logins.of(id);
                })
                .toList();
    }

    @TearDown
    public void close() {
        context.close();
    }

    /** Three statements, as a small page asks. */
    @Benchmark
    public int transaction() {
        CentreLogin centre = busy.get(ThreadLocalRandom.current().nextInt(busy.size()));
        return Tenancy.<Integer, RuntimeException>callAs(
                centre, () -> transactions.execute(_ -> look() + look() + look()));
    }

    private int look() {
        return jdbc.sql("SELECT count(*) FROM audit_entry").query(Integer.class).single();
    }

    @SpringBootApplication(scanBasePackages = "org.mrcnetwork.tenancy")
    static class Tenants {}
}
