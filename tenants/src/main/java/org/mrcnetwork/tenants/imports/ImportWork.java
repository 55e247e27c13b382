package org.mrcnetwork.tenants.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.Ids;
import org.mrcnetwork.tenancy.Person;
import org.mrcnetwork.tenancy.Tenancy;
import org.mrcnetwork.tenancy.audit.AuditLog;
import org.mrcnetwork.tenants.clients.KnownAlready;
import org.mrcnetwork.tenants.clients.RegisteringFromFacts;
import org.mrcnetwork.tenants.clients.RemovingUntouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an import on, batch by batch, as the person who asked for it: the connection reads for them, and the audit log
 * names them. Each batch and how far it is are one transaction, so whoever carries on begins where the last one ended.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ClientImports imports;
    private final RowStore rows;
    private final Findings findings;
    private final Guessing guessing;
    private final KnownAlready known;
    private final RegisteringFromFacts registering;
    private final RemovingUntouched removing;
    private final MayImport rights;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportWork(
            ClientImports imports,
            RowStore rows,
            Findings findings,
            Guessing guessing,
            KnownAlready known,
            RegisteringFromFacts registering,
            RemovingUntouched removing,
            MayImport rights,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.findings = findings;
        this.guessing = guessing;
        this.known = known;
        this.registering = registering;
        this.removing = removing;
        this.rights = rights;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Until it is done, cancelled, or somebody else has taken it over. */
    void carryOn(CentreLogin centre, ClientImport begun) {
        ClientImport.Acting acting = begun.acting();
        if (acting == null) {
            return;
        }
        Tenancy.<Boolean, RuntimeException>callAs(
                centre,
                acting.reader(),
                () -> Person.<Boolean, RuntimeException>callAs(acting.person(), () -> {
                    work(begun.id());
                    return true;
                }));
    }

    private void work(UUID id) {
        UUID worker = Ids.next();
        try {
            Optional<Work> work = Objects.requireNonNull(transaction.execute(_ -> takeOver(id, worker)));
            boolean isMore = work.isPresent();
            while (isMore) {
                isMore = Boolean.TRUE.equals(transaction.execute(_ -> step(id, worker, work.get())));
            }
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            LOG.warn("Import {} waits for the database: {}", id, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("Import {} has stopped", id, e);
            transaction.executeWithoutResult(_ -> giveUp(id, worker));
        }
    }

    /** A check begins anew, since it remembers whom it has seen; whatever else goes on. */
    private Optional<Work> takeOver(UUID id, UUID worker) {
        ClientImport now = imports.locked(id);
        if (!now.status().isAtWork()) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE client_import SET worker = ?, worked_at = now() WHERE id = ?")
                .params(worker, id)
                .update();
        return Optional.of(
                switch (now.status()) {
                    case CHECKING -> checking(id);
                    case RUNNING -> new Running(rows, reading(id), known, findings, registering, removing, jdbc);
                    default -> new Undoing(removing, jdbc);
                });
    }

    private Work checking(UUID id) {
        findings.forget(id);
        jdbc.sql("UPDATE client_import SET next_row = 0, good = 0, broken = 0 WHERE id = ?")
                .param(id)
                .update();
        return new Checking(rows, reading(id), known, findings, jdbc);
    }

    private RowReading reading(UUID id) {
        return new RowReading(registering, imports.plan(id), guessing.words());
    }

    private boolean step(UUID id, UUID worker, Work work) {
        ClientImport now = imports.locked(id);
        if (!now.status().isAtWork() || !isMine(id, worker)) {
            return false;
        }
        if (now.cancelling()) {
            imports.finish(id, now.status().interrupted());
            return false;
        }
        // In the same transaction as the batch: whoever was sent away has no row more done in their name.
        if (!rights.still(Person.speaking().id())) {
            imports.stopForLackOfRight(now);
            audit.recordByCentre("stop", "client-import", id);
            return false;
        }
        if (work.step(now)) {
            return true;
        }
        imports.finish(id, work.outcome());
        return false;
    }

    private boolean isMine(UUID id, UUID worker) {
        return jdbc.sql("SELECT count(*) FROM client_import WHERE id = ? AND worker = ?")
                        .params(id, worker)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void giveUp(UUID id, UUID worker) {
        ClientImport now = imports.locked(id);
        if (now.status().isAtWork() && isMine(id, worker)) {
            imports.finish(id, now.status().interrupted());
            jdbc.sql("UPDATE client_import SET failed = true WHERE id = ?")
                    .param(id)
                    .update();
        }
    }
}
