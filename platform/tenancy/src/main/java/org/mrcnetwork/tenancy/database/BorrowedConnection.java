package org.mrcnetwork.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.apache.commons.pool2.KeyedObjectPool;
import org.mrcnetwork.tenancy.database.LoginDataSource.Login;

/** What a borrower holds: closing it closes its statements and gives the connection back, once. */
final class BorrowedConnection extends DelegatingConnection<Connection> {

    private final KeyedObjectPool<Login, PhysicalConnection> pool;
    private final Login login;
    private final PhysicalConnection physical;

    BorrowedConnection(KeyedObjectPool<Login, PhysicalConnection> pool, Login login, PhysicalConnection physical) {
        super(physical.connection());
        this.pool = pool;
        this.login = login;
        this.physical = physical;
    }

    /** Refused, since asking for it at every return costs a round trip; {@code SET TRANSACTION} inside one does it. */
    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        throw new SQLException("The isolation level belongs to a transaction, not to a pooled connection", "0A000");
    }

    @Override
    public void close() throws SQLException {
        if (isClosedInternal()) {
            return;
        }
        boolean intact = false;
        try {
            passivate();
            intact = !physical.connection().isClosed();
        } finally {
            setClosedInternal(true);
            giveBack(intact);
        }
    }

    private void giveBack(boolean intact) throws SQLException {
        try {
            if (intact) {
                pool.returnObject(login, physical);
            } else {
                pool.invalidateObject(login, physical);
            }
        } catch (Exception e) {
            throw new SQLException("The connection could not be given back", e);
        }
    }
}
