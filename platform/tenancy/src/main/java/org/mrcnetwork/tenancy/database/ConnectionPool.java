package org.mrcnetwork.tenancy.database;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.mrcnetwork.tenancy.database.LoginDataSource.Login;

/**
 * The keyed pool, which when room gets scarce first waits a moment for a connection of the login's own, since most are
 * given back sooner than another could log in, and which at its limit closes what somebody leaves idle: of a login that
 * has others in use, or else of the one that nobody has asked for the longest. The library's own way, closing 15 of 100
 * at once, made busy centres lose their connections to one another. ADR 3.
 */
final class ConnectionPool extends GenericKeyedObjectPool<Login, PhysicalConnection> {

    private static final double SCARCE = 0.75;

    private final Duration patienceForOwn;
    private final Map<Login, Demand> demands = new ConcurrentHashMap<>();

    ConnectionPool(
            PhysicalConnections connections,
            GenericKeyedObjectPoolConfig<PhysicalConnection> config,
            Duration patienceForOwn) {
        super(connections, config);
        this.patienceForOwn = patienceForOwn;
    }

    @Override
    public PhysicalConnection borrowObject(Login login) throws Exception {
        Demand demand = demandOf(login);
        demand.lastAsked = System.nanoTime();
        if (ownIsWorthAWait(login, demand)) {
            waitForOwn(login, demand);
        }
        demand.held.incrementAndGet();
        try {
            return super.borrowObject(login);
        } catch (Exception e) {
            demand.held.decrementAndGet();
            throw e;
        }
    }

    @Override
    public void returnObject(Login login, PhysicalConnection connection) {
        super.returnObject(login, connection);
        letGo(login);
    }

    @Override
    public void invalidateObject(Login login, PhysicalConnection connection) throws Exception {
        try {
            super.invalidateObject(login, connection);
        } finally {
            letGo(login);
        }
    }

    @Override
    public void clearOldest() {
        demands.keySet().stream()
                .filter(login -> getNumIdle(login) > 0)
                .min(Comparator.comparingInt(this::hardship).thenComparingLong(login -> demandOf(login).lastAsked))
                .ifPresent(login -> clear(login, false));
    }

    /** How much a login would miss what it leaves idle: it has others in use, or several, or only this one. */
    private int hardship(Login login) {
        if (getNumActive(login) > 0) {
            return 0;
        }
        return getNumIdle(login) > 1 ? 1 : 2;
    }

    private void waitForOwn(Login login, Demand demand) throws InterruptedException {
        long deadline = System.nanoTime() + patienceForOwn.toNanos();
        boolean woken = true;
        while (woken && ownIsWorthAWait(login, demand)) {
            woken = demand.givenBack.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** What room is left goes to logins that have no connection yet, not even one that is being opened. */
    private boolean ownIsWorthAWait(Login login, Demand demand) {
        return demand.held.get() > 0
                && getNumIdle(login) == 0
                && getNumActive() + getNumIdle() >= getMaxTotal() * SCARCE;
    }

    private void letGo(Login login) {
        Demand demand = demandOf(login);
        demand.held.decrementAndGet();
        if (demand.givenBack.hasQueuedThreads()) {
            demand.givenBack.release();
        }
    }

    private Demand demandOf(Login login) {
        return demands.computeIfAbsent(login, _ -> new Demand());
    }

    /** How a login is asked for. */
    private static final class Demand {
        /** Connections that somebody has, or is about to get. */
        final AtomicInteger held = new AtomicInteger();
        /** A permit for each connection that is given back while somebody waits. */
        final Semaphore givenBack = new Semaphore(0, true);

        volatile long lastAsked;
    }
}
