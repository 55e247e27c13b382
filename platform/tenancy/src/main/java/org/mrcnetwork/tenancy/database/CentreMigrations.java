package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings outdated schemas of centres up to date when the application starts: several at once, each on its own, so that
 * it may be interrupted and goes on where it stopped. A centre whose migration fails is fenced off; the others go on.
 */
public final class CentreMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(CentreMigrations.class);
    private static final int AT_ONCE = 4;

    private final OwnerConnections owner;
    private final ChangeLog changeLog;
    private final String version;

    CentreMigrations(OwnerConnections owner, ChangeLog changeLog, String version) {
        this.owner = owner;
        this.changeLog = changeLog;
        this.version = version;
    }

    /** How many centres there were to migrate, and how many of them are fenced off now. */
    public record Result(int outdated, int fenced) {}

    /** One query when everything is up to date. */
    public Result migrateOutdated() {
        List<Outdated> outdated = outdated();
        if (outdated.isEmpty()) {
            return new Result(0, 0);
        }
        LOG.info("{} centres have an older schema: migrating", outdated.size());
        AtomicInteger done = new AtomicInteger();
        AtomicInteger fenced = new AtomicInteger();
        Semaphore places = new Semaphore(AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Outdated centre : outdated) {
                executor.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        fenced.addAndGet(migrate(centre) ? 0 : 1);
                        LOG.info("Migrated {} of {} centres", done.incrementAndGet(), outdated.size());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return new Result(outdated.size(), fenced.get());
    }

    private boolean migrate(Outdated centre) {
        try (Connection connection = owner.open(centre.role())) {
            changeLog.update(connection, centre.role());
            connection.setAutoCommit(true);
            record(connection, centre, "ready", version, null);
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.error("Centre {} is fenced off: its schema could not be migrated", centre.id(), e);
            fence(centre);
            return false;
        }
    }

    private void fence(Outdated centre) {
        try (Connection connection = owner.open("network_private")) {
            record(connection, centre, "fenced", centre.version(), "migration failed");
        } catch (SQLException e) {
            LOG.error("Centre {} could not be marked as fenced off", centre.id(), e);
        }
    }

    private static void record(
            Connection connection, Outdated centre, String state, @Nullable String version, @Nullable String because) {
        new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                .update("""
                UPDATE network_private.centre_login
                SET state = ?, schema_version = ?, fenced_because = ?, migrated_at = now()
                WHERE centre_id = ?
                """, state, version, because, centre.id());
    }

    private List<Outdated> outdated() {
        try (Connection connection = owner.open("network_private")) {
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                    .query(
                            """
                    SELECT centre_id, role_name, schema_version FROM network_private.centre_login
                    WHERE state IN ('ready', 'fenced') AND (schema_version IS DISTINCT FROM ? OR state = 'fenced')
                    ORDER BY migrated_at NULLS FIRST
                    """,
                            (row, _) -> new Outdated(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                            version);
        } catch (SQLException e) {
            throw new IllegalStateException("The registry of centres cannot be read", e);
        }
    }

    private record Outdated(UUID id, String role, @Nullable String version) {}
}
