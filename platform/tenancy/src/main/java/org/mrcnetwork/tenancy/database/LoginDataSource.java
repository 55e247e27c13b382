package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.mrcnetwork.tenancy.CentreLogin;
import org.mrcnetwork.tenancy.MasterSecret;
import org.mrcnetwork.tenancy.Reader;
import org.mrcnetwork.tenancy.Tenancy;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one source of connections: each is logged in as the speaking centre, or as {@code mrc_network} when none speaks.
 * All logins share one budget; at its limit the connections that idled longest make room.
 */
public final class LoginDataSource extends AbstractDataSource implements AutoCloseable {

    private static final String THE_CENTRE_ITSELF = "centre:";

    private final ConnectionPool pool;

    public LoginDataSource(DatabaseProperties database, MasterSecret master) {
        GenericKeyedObjectPoolConfig<PhysicalConnection> config = new GenericKeyedObjectPoolConfig<>();
        config.setMaxTotal(database.connections());
        config.setMaxTotalPerKey(Math.max(4, database.connections() / 3));
        config.setMaxIdlePerKey(config.getMaxTotalPerKey());
        config.setMaxWait(database.patience());
        config.setTestOnBorrow(true);
        config.setLifo(true);
        config.setFairness(true);
        config.setMinEvictableIdleDuration(Duration.ofMinutes(10));
        config.setTimeBetweenEvictionRuns(Duration.ofMinutes(1));
        config.setNumTestsPerEvictionRun(-3);
        config.setJmxEnabled(false);
        pool = new ConnectionPool(new PhysicalConnections(database, master), config, database.patienceForOwn());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Login login = Tenancy.speaking().<Login>map(Login.OfCentre::new).orElse(Login.NETWORK);
        try {
            return new BorrowedConnection(pool, login, readingForTheSpeaker(login, pool.borrowObject(login)));
        } catch (NoSuchElementException e) {
            throw new SQLTransientConnectionException("No database connection became free in time", "08001", e);
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLTransientConnectionException("No database connection could be had", "08001", e);
        }
    }

    private PhysicalConnection readingForTheSpeaker(Login login, PhysicalConnection physical) throws Exception {
        if (login instanceof Login.OfCentre) {
            try {
                physical.readFor(Tenancy.reader().map(Reader::setting).orElse(THE_CENTRE_ITSELF));
            } catch (SQLException | RuntimeException e) {
                pool.invalidateObject(login, physical);
                throw e;
            }
        }
        return physical;
    }

    /** Refused: whoever speaks is told by {@link Tenancy} alone. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("Connections are given to the speaking centre only", "28000");
    }

    /** Connections in use by anybody at this moment. */
    public int active() {
        return pool.getNumActive();
    }

    /** Connections open and waiting. */
    public int idle() {
        return pool.getNumIdle();
    }

    /** Closes what a centre's login holds open and idle: after its password changed or the centre was fenced off. */
    public void forget(CentreLogin centre) {
        pool.clear(new Login.OfCentre(centre));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The key of the pool. */
    sealed interface Login {
        Login NETWORK = new OfNetwork();

        record OfNetwork() implements Login {}

        record OfCentre(CentreLogin centre) implements Login {}
    }
}
