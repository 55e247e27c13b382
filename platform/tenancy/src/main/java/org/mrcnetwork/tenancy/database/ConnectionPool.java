package org.mrcnetwork.tenancy.database;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.mrcnetwork.tenancy.database.LoginDataSource.Login;

/**
 * The keyed pool, which at its limit first waits a moment for a connection of the login's own, since most are given
 * back sooner than another could log in, and then closes what the login leaves idle that nobody has asked for the
 * longest. The library's own way, closing 15 of 100 at once, made busy centres lose their connections to one another.
 */
final class ConnectionPool extends GenericKeyedObjectPool<Login, PhysicalConnection> {

    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(250_000);

    private final Duration patienceForOwn;
    private final Map<Login, Long> lastAsked = new ConcurrentHashMap<>();

    ConnectionPool(
            PhysicalConnections connections,
            GenericKeyedObjectPoolConfig<PhysicalConnection> config,
            Duration patienceForOwn) {
        super(connections, config);
        this.patienceForOwn = patienceForOwn;
    }

    @Override
    public PhysicalConnection borrowObject(Login login) throws Exception {
        lastAsked.put(login, System.nanoTime());
        waitForOwn(login);
        return super.borrowObject(login);
    }

    @Override
    public void clearOldest() {
        lastAsked.entrySet().stream()
                .filter(entry -> getNumIdle(entry.getKey()) > 0)
                .min(Comparator.comparingLong(Map.Entry::getValue))
                .ifPresent(entry -> clear(entry.getKey(), false));
    }

    /** Only while every connection is spoken for, and one of them by this login. */
    private void waitForOwn(Login login) {
        long deadline = System.nanoTime() + patienceForOwn.toNanos();
        while (getNumIdle(login) == 0
                && getNumActive(login) > 0
                && getNumActive() + getNumIdle() >= getMaxTotal()
                && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
