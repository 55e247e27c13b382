package org.mrcnetwork.tenants.imports;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.CentreLogins;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has imports worked on in the background, again after a restart, and destroys files whose time is over. */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportWork work;
    private final ClientImports imports;
    private final Destroying destroying;
    private final CentreLogins logins;
    private final TaskExecutor executor;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Duration abandoned;

    ImportJobs(
            ImportWork work,
            ClientImports imports,
            Destroying destroying,
            CentreLogins logins,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${mrc.imports.abandoned-after:PT1M}") Duration abandoned) {
        this.work = work;
        this.imports = imports;
        this.destroying = destroying;
        this.logins = logins;
        this.executor = executor;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.abandoned = abandoned;
    }

    /** Starts once the caller's transaction is in the database. */
    void start(UUID id) {
        CentreLogin centre = Tenancy.required();
        ClientImport begun = imports.locked(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(() -> work.carryOn(centre, begun));
            }
        });
    }

    /** Nobody has been at work on these for longer than a batch takes: their process has ended. */
    @Scheduled(
            fixedDelayString = "${mrc.imports.look-every:PT5M}",
            initialDelayString = "${mrc.imports.look-first:PT15S}")
    void lookAfterAll() {
        try {
            logins.ready().forEach(this::lookAfter);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Imports wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private void lookAfter(UUID id) {
        try {
            CentreLogin centre = logins.of(id);
            Tenancy.runAs(centre, () -> {
                List<ClientImport> left = transaction.execute(_ -> {
                    destroying.whatIsOverdue();
                    return abandoned();
                });
                if (left != null) {
                    left.forEach(one -> executor.execute(() -> work.carryOn(centre, one)));
                }
            });
        } catch (Refusal e) {
            LOG.info("Imports of centre {} wait: it is not available", id);
        }
    }

    private List<ClientImport> abandoned() {
        return jdbc.sql("""
                SELECT id FROM client_import WHERE status IN ('CHECKING', 'RUNNING', 'UNDOING')
                AND worked_at <= now() - make_interval(secs => ?)
                """).param((double) abandoned.toSeconds()).query(UUID.class).list().stream()
                .flatMap(id -> imports.find(id).stream())
                .toList();
    }
}
