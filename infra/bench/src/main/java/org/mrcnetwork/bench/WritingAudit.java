package org.mrcnetwork.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.TestDatabase;
import org.mrcnetwork.tenancy.audit.AuditLog;
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
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Audit entries a second that eight colleagues of one centre write: without the sealer, with it at work every 200 ms, and
 * without the two indexes that only reading the log needs (ADR 9).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(8)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 5)
@SuppressWarnings("NullAway.Init") // filled by JMH
public class WritingAudit {

    @Param({"unsealed-unindexed", "unsealed", "sealed"})
    String log;

    private ConfigurableApplicationContext context;
    private AuditLog audit;
    private TransactionTemplate transactions;
    private CentreLogin centre;
    private JwtAuthenticationToken colleague;

    @Setup
    public void open() throws SQLException {
        context = new SpringApplicationBuilder(Tenants.class)
                .initializers(new TestDatabase())
                .properties("mrc.audit.seal-every=" + (log.equals("sealed") ? "PT0.2S" : "PT10H"))
                .run();
        audit = context.getBean(AuditLog.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        UUID id = UUID.randomUUID();
        context.getBean(CentreSchemas.class).create(id);
        centre = context.getBean(CentreLogins.class).of(id);
        colleague = new JwtAuthenticationToken(Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject(UUID.randomUUID().toString())
                .claim("name", "Colleague Collegova")
                .issuedAt(Instant.now())
                .build());
        if (log.equals("unsealed-unindexed")) {
            dropIndexes();
        }
    }

    private void dropIndexes() throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET search_path = " + centre.role());
            statement.execute("DROP INDEX audit_entry_by_person, audit_entry_by_action");
        }
    }

    @TearDown
    public void close() {
        context.close();
    }

    @Benchmark
    public void entry() {
        SecurityContextHolder.getContext().setAuthentication(colleague);
        Tenancy.runAs(centre, () -> transactions.executeWithoutResult(_ -> audit.record("read", "client", Ids.next())));
    }

    @SpringBootApplication(scanBasePackages = "org.mrcnetwork.tenancy")
    @EnableScheduling
    static class Tenants {}
}
